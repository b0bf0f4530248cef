// SPDX-License-Identifier: Apache-2.0
// What two engines that are not ours calculate: NLM LHC-Forms and fhirpath.js.
// usage: NODE_PATH=<their node_modules> node engines.mjs <lforms-jsdom.mjs> <form.json> <responses.json>
// Prints one JSON line a response: {"<calculated link id>": {"lforms": number|null, "fhirpath": number|null}}.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [tool, formFile, responsesFile] = process.argv.slice(2);
const require = createRequire(path.join(process.env.NODE_PATH, 'x.js'));
const fhirpath = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');
const { openLforms, find } = await import(pathToFileURL(tool));

const form = JSON.parse(fs.readFileSync(formFile));
const responses = JSON.parse(fs.readFileSync(responsesFile));

const calculations = [];
const collect = items => {
  for (const item of items || []) {
    const own = (item.extension || []).find(e => e.url.endsWith('calculatedExpression'));
    if (own) calculations.push({ id: item.linkId, expression: own.valueExpression.expression });
    collect(item.item);
  }
};
collect(form.item);
const isCalculated = new Set(calculations.map(c => c.id));

/// Neither our totals nor the scores that we copied into the answers: the engines find their own.
const bare = items => (items || []).filter(i => !isCalculated.has(i.linkId)).map(i => ({
  ...i,
  ...(i.item ? { item: bare(i.item) } : {}),
  ...(i.answer ? { answer: i.answer.map(({ valueCoding, ...rest }) => valueCoding
    ? { ...rest, valueCoding: { system: valueCoding.system, code: valueCoding.code, display: valueCoding.display } }
    : rest) } : {}),
}));

const number = answer => answer?.[0]?.valueInteger ?? answer?.[0]?.valueDecimal ?? null;
const lforms = openLforms();
for (const response of responses) {
  const asked = { ...response, item: bare(response.item) };
  const scored = (await lforms.score(structuredClone(form), structuredClone(asked))).qr;
  const line = {};
  for (const { id, expression } of calculations) {
    const value = fhirpath.evaluate(asked, expression, { resource: asked, questionnaire: form }, r4);
    line[id] = { lforms: number(find(scored.item, id)?.answer), fhirpath: value.length ? Number(value[0]) : null };
  }
  console.log(JSON.stringify(line));
}
process.exit(0);

// SPDX-License-Identifier: Apache-2.0
#include "forms/form.h"

#include "sample_form.h"
#include "support/places.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Faults faults_of(const std::string& json) {
    const auto form = Form::parse(json, "sample.json");
    EXPECT_THAT(form, FailsWith(ErrorCode::InvalidInput));
    return form ? Faults{} : form.error().faults;
}

auto fault(const std::string& place, const std::string& text) {
    return AllOf(Field("place", &Fault::place, HasSubstr(place)),
                 Field("text", &Fault::text, HasSubstr(text)));
}

auto remark(const std::string& link_id, const std::string& text) {
    return AllOf(Field("link_id", &Remark::link_id, link_id),
                 Field("text", &Remark::text, HasSubstr(text)));
}

TEST(FormTest, RefusesWhatIsNoJsonAndNamesTheFile) {
    const auto form = Form::parse("{ not json", "broken.json");

    ASSERT_THAT(form, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(form.error().subject, "broken.json");
    EXPECT_THAT(form.error().faults, Contains(fault("Questionnaire", "not JSON")));
}

TEST(FormTest, RefusesAnotherResource) {
    EXPECT_THAT(faults_of(R"({"resourceType":"Patient"})"),
                Contains(fault("Questionnaire", "this is a Patient")));
}

TEST(FormTest, RefusesJsonSoDeepThatItCouldExhaustTheStack) {
    const std::string deep(100'000, '[');

    EXPECT_THAT(faults_of(R"({"resourceType":"Questionnaire","item":)" + deep), SizeIs(1));
}

TEST(FormTest, ListsEveryFaultWithItsPlaceAndLinkId) {
    const auto faults = faults_of(questionnaire(
        R"({"text":"no id","type":"string"},)" + item("twice", "string") + "," +
        item("twice", "boolean") + "," + item("odd", "question") + "," +
        item("waits", "string",
             R"("enableWhen":[{"question":"gone","operator":"exists","answerBoolean":true}])") +
        "," + R"({"linkId":"g","type":"group","item":[{"linkId":"inner"}]})"));

    EXPECT_THAT(faults, Contains(fault("item[0]", "no linkId")));
    EXPECT_THAT(faults, Contains(fault("item[2] (twice)", "another item has this linkId")));
    EXPECT_THAT(faults, Contains(fault("item[3].type (odd)", "\"question\" is not an item type")));
    EXPECT_THAT(faults, Contains(fault("item[4].enableWhen[0] (waits)", "no item \"gone\"")));
    EXPECT_THAT(faults, Contains(fault("item[5].item[0].type (inner)", "no type")));
}

TEST(FormTest, RefusesConditionsThatSayNothing) {
    const auto with = [](const std::string& condition) {
        return faults_of(questionnaire(item("q", "integer") + "," +
                                       item("x", "string", "\"enableWhen\":[" + condition + "]")));
    };

    EXPECT_THAT(with(R"({"operator":"=","answerInteger":1})"),
                Contains(fault("enableWhen[0]", "names no question")));
    EXPECT_THAT(with(R"({"question":"q","operator":"~","answerInteger":1})"),
                Contains(fault("enableWhen[0]", "\"~\" is not an operator")));
    EXPECT_THAT(with(R"({"question":"q","operator":"="})"),
                Contains(fault("enableWhen[0]", "no answer to compare")));
    EXPECT_THAT(with(R"({"question":"q","operator":"exists","answerInteger":1})"),
                Contains(fault("enableWhen[0]", "needs answerBoolean")));
}

TEST(FormTest, RefusesCalculationsThatGoInCirclesAndShowsThePath) {
    const auto calculated = [](const std::string& id, const std::string& of) {
        return item(id, "integer",
                    "\"extension\":[" +
                        expression("calculatedExpression",
                                   "%resource.item.where(linkId='" + of + "').answer.value + 1") +
                        "]");
    };

    const auto faults = faults_of(questionnaire(calculated("a", "b") + "," + calculated("b", "c") +
                                                "," + calculated("c", "a")));

    EXPECT_THAT(faults, Contains(fault("item[0].calculatedExpression (a)", "a -> b -> c -> a")));
}

TEST(FormTest, FindsCirclesThroughVariables) {
    const auto faults = faults_of(questionnaire(
        item("a", "integer", "\"extension\":[" + expression("calculatedExpression", "%x") + "]"),
        "\"extension\":[" + variable("x", "%y + 1") + "," + variable("y", "%x") + "],"));

    EXPECT_THAT(faults, Contains(fault("item[0].calculatedExpression", "%x -> %y -> %x")));
}

TEST(FormTest, ABrokenExpressionDisablesItsOwnItemOnly) {
    const auto form = parsed(
        questionnaire(item("bad", "integer",
                           "\"extension\":[" + expression("calculatedExpression", "1 +") + "]") +
                      "," +
                      item("good", "integer",
                           "\"extension\":[" + expression("calculatedExpression", "1 + 1") + "]")));

    EXPECT_THAT(form->find_item("bad")->disabled_because, HasSubstr("1 +"));
    EXPECT_THAT(form->find_item("good")->disabled_because, IsEmpty());
    EXPECT_THAT(form->remarks(), Contains(remark("bad", "broken")));
}

TEST(FormTest, AnExpressionWithAnUnknownNameDisablesItsItem) {
    const auto form = parsed(questionnaire(item(
        "a", "integer", "\"extension\":[" + expression("calculatedExpression", "%nobody") + "]")));

    EXPECT_THAT(form->find_item("a")->disabled_because, HasSubstr("%nobody"));
}

TEST(FormTest, SaysPerItemWhatIsNotSupported) {
    const auto form = parsed(questionnaire(
        item("file", "attachment") + "," +
        item("list", "choice", R"("answerValueSet":"http://example.org/vs")") + "," +
        item("cql", "integer",
             R"("extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/)"
             R"(sdc-questionnaire-calculatedExpression","valueExpression":{"language":"text/cql",)"
             R"("expression":"Total"}}])") +
        "," +
        item("vendor", "string",
             R"("extension":[{"url":"http://example.org/x","valueString":"y"}])")));

    EXPECT_THAT(form->remarks(), Contains(remark("file", "not supported")));
    EXPECT_THAT(form->remarks(), Contains(remark("list", "http://example.org/vs")));
    EXPECT_THAT(form->remarks(), Contains(remark("cql", "text/cql")));
    EXPECT_THAT(form->remarks(), Contains(remark("vendor", "http://example.org/x")));
}

TEST(FormTest, KeepsTheBytesAsTheyCame) {
    const std::string json =
        questionnaire(item("a", "string", R"("extension":[{"url":"http://x","valueString":"é"}])"),
                      "\n  \"unknown\": {\"b\": 1.50},");

    EXPECT_EQ(parsed(json)->bytes(), json);
}

TEST(FormTest, ReadsScoresInAllFourPlaces) {
    const std::string score =
        R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight","valueDecimal":2.5}])";
    const std::string coding = R"("system":"urn:s","code":"a")";
    const auto form = parsed(questionnaire(
        item("on-option", "choice",
             "\"answerOption\":[{" + score + ",\"valueCoding\":{" + coding + "}}]") +
            "," +
            item("on-coding", "choice",
                 "\"answerOption\":[{\"valueCoding\":{" + score + "," + coding + "}}]") +
            "," + item("in-set", "choice", R"("answerValueSet":"#vs")") + "," +
            item("in-system", "choice",
                 R"("answerOption":[{"valueCoding":{"system":"urn:cs","code":"z"}}])"),
        R"("contained":[{"resourceType":"ValueSet","id":"vs","expansion":{"contains":[{)" + coding +
            "," + score +
            R"(}]}},{"resourceType":"CodeSystem","id":"cs","url":"urn:cs","concept":[{"code":"z",)" +
            score + "}]}],"));

    for (const char* link_id : {"on-option", "on-coding", "in-set", "in-system"}) {
        ASSERT_THAT(form->find_item(link_id)->options, SizeIs(1)) << link_id;
        EXPECT_EQ(form->find_item(link_id)->options[0].ordinal, Decimal{"2.5"}) << link_id;
    }
}

TEST(FormTest, FoldsHelpPromptAndUnitIntoTheirQuestion) {
    const auto control = [](const std::string& name) {
        return R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/)"
               R"(questionnaire-itemControl","valueCodeableConcept":{"coding":[{"code":")" +
               name + "\"}]}}]";
    };
    const auto form =
        parsed(questionnaire(item("w", "decimal",
                                  "\"item\":[" + item("w.help", "display", control("help")) + "," +
                                      item("w.prompt", "display", control("prompt")) + "," +
                                      item("w.unit", "display", control("unit")) + "]")));

    const Item& weight = *form->find_item("w");
    EXPECT_EQ(weight.help, "About w.help");
    EXPECT_EQ(weight.prompt, "About w.prompt");
    EXPECT_EQ(weight.unit_text, "About w.unit");
    EXPECT_TRUE(form->find_item("w.help")->is_guidance);
}

TEST(FormTest, ShowsMarkdownAndXhtmlAsPlainStyledText) {
    const auto styled = [](const std::string& name, const std::string& text) {
        return R"("_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/)" + name +
               "\",\"value" + (name == "rendering-xhtml" ? "String" : "Markdown") + "\":\"" + text +
               "\"}]}";
    };
    const auto form = parsed(questionnaire(
        item("x", "display",
             styled("rendering-xhtml",
                    "<div>At <b>night</b> &amp; <script>alert(1)</script><i>day</i></div>")) +
        "," + item("m", "display", styled("rendering-markdown", "At **night** and *day*"))));

    const std::vector<TextRun> xhtml = {
        {"At ", false, false}, {"night", true, false}, {" & ", false, false}, {"day", false, true}};
    const std::vector<TextRun> markdown = {{"At ", false, false},
                                           {"night", true, false},
                                           {" and ", false, false},
                                           {"day", false, true}};
    EXPECT_EQ(form->find_item("x")->text.runs, xhtml);
    EXPECT_EQ(form->find_item("m")->text.runs, markdown);
}

TEST(FormTest, TranslatesByTheNearestLanguage) {
    const auto form = parsed(questionnaire(item(
        "a", "string",
        R"("_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation",)"
        R"("extension":[{"url":"lang","valueCode":"pt"},{"url":"content","valueString":"Sobre"}]}]})")));

    const Words& text = form->find_item("a")->text;
    EXPECT_EQ(text.in("pt-BR"), "Sobre");
    EXPECT_EQ(text.in("de"), "About a");
}

TEST(FormTest, RefusesExtensionsOfOursThatAreMisspelt) {
    const auto faults = faults_of(questionnaire(
        item("a", "string", R"("extension":[{"url":"urn:attune:ext:privat","valueBoolean":true}])"),
        R"("extension":[{"url":"urn:attune:ext:evidence","valueCode":"proven"}],)"));

    EXPECT_THAT(faults, Contains(fault("item[0].extension[0] (a)", "\"privat\"")));
    EXPECT_THAT(faults, Contains(fault("extension[0]", "\"proven\"")));
}

TEST(FormTest, ReadsTheMilestonesAsAnInstrument) {
    const auto form =
        Form::parse(attune::test::read_file(ATTUNE_SOURCE_DIR
                                            "/forms/attachment-milestones/questionnaire.json"),
                    "m");

    ASSERT_THAT(form, IsOk());
    const InstrumentFacts& facts = (*form)->instrument();
    EXPECT_THAT((*form)->instrument_faults(), IsEmpty());
    EXPECT_THAT((*form)->remarks(), IsEmpty());
    EXPECT_EQ(facts.subject, SubjectKind::Child);
    EXPECT_EQ(facts.scorer, Scorer::Plugin);
    EXPECT_EQ(facts.age_rule.stop_months, 24);
    EXPECT_EQ(facts.states.size(), 2U);
    EXPECT_EQ((*form)->find_item("M-0-3-1")->find_option("yes")->key, "Y");
    EXPECT_EQ((*form)->find_item("0-3")->shown_at_ages, (AgeRange{0, 3}));
}

}  // namespace
}  // namespace attune::forms

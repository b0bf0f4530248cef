// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>

#include "session.h"
#include "verbs.h"

namespace attune::cli {

namespace {

struct ReportWords {
    std::string child;
    std::string view;
    std::string out;
    std::string caregiver;
    std::vector<std::string> confirmed;
    std::vector<std::string> tips;
    bool sign = false;
};

/// The newest open referral of the child, or of the first child that has one.
Result<workflow::ReferralRow> referral_for(workflow::PracticeSession& practice,
                                           const std::string& child) {
    const auto rows = practice.referrals().all();
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        if (child.empty() || row.child.value == child) return row;
    }
    return Error{ErrorCode::NotFound, "referral"};
}

Result<void> write(const std::string& bytes, const std::string& path) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << bytes;
    file.close();
    if (!file) return Error{ErrorCode::Io, path};
    return {};
}

int print_report(Bench& bench, const PracticeWords& words, const ReportWords& entry) {
    auto& output = bench.output;
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return output.failed(practice.error());
    const auto row = referral_for(**practice, entry.child);
    if (!row) return output.failed(row.error());
    auto letters = (*practice)->letters();
    workflow::LetterChoices choices;
    choices.view = *from_code<ReportView>(entry.view);
    if (!entry.caregiver.empty()) choices.caregiver = CaregiverId{entry.caregiver};
    choices.confirmed.insert(entry.confirmed.begin(), entry.confirmed.end());
    if (!entry.tips.empty()) choices.tips = entry.tips;
    const auto letter = letters.compose(row->id, choices);
    if (!letter) return output.failed(letter.error());
    if (entry.sign) {
        const auto id = letters.finalise(row->id, choices);
        if (!id) return output.failed(id.error());
        const auto report = letters.report(*id);
        if (!report) return output.failed(report.error());
        if (const auto written = write(report->pdf, entry.out); !written) {
            return output.failed(written.error());
        }
    } else if (const auto saved = letters.save_draft_as(*letter, row->id, entry.out); !saved) {
        return output.failed(saved.error());
    }
    Json left_out = Json::array();
    for (const auto& part : letter->left_out)
        left_out.push_back(
            {{"what", part.what}, {"why", part.why}, {"lets_in", part.lets_in}, {"key", part.key}});
    output.json({{"file", entry.out},
                 {"status", entry.sign ? "final" : "draft"},
                 {"sending", letter->sending_line},
                 {"left_out", left_out}});
    output.line("Wrote " + entry.out + (entry.sign ? " (final)" : " (draft)"));
    output.line(letter->sending_line);
    if (!letter->too_long.empty()) output.line("  long: " + letter->too_long);
    for (const auto& caution : letter->cautions) output.line("  caution: " + caution);
    for (const auto& part : letter->left_out) {
        output.line("  left out: " + part.what + ", " + part.why + "; lets it in: " + part.lets_in +
                    (part.key.empty() ? "" : " (--confirm '" + part.key + "')"));
    }
    for (const auto& block : letter->blocks) output.line("  before signing: " + block.what);
    return kDone;
}

}  // namespace

void add_report_verb(CLI::App& app, Bench& bench) {
    auto* verb = app.add_subcommand("report", "the referral letter of a child as PDF");
    auto file = add_practice_words(*verb);
    auto words = std::make_shared<ReportWords>();
    std::vector<std::string> views;
    for (const auto& [value, code] : CodeTable<ReportView>::codes) {
        // That one is written from its alert: `alerts letter`.
        if (value != ReportView::UrgentLetter) views.emplace_back(code);
    }
    verb->add_option("--child", words->child,
                     "id of the child; default the most pressing referral");
    verb->add_option("--view", words->view, "for whom it is written")
        ->required()
        ->check(CLI::IsMember(views));
    verb->add_option("--out", words->out, "where the PDF goes")->required();
    verb->add_option("--caregiver", words->caregiver,
                     "id of whom a family page is written to, a caregiver letter is about");
    verb->add_option("--confirm", words->confirmed,
                     "key of something left out that goes by your own word; repeatable");
    verb->add_option("--tip", words->tips, "tip of a family page, as in TIP-2; one to three");
    verb->add_flag("--final", words->sign, "sign it: it can no longer change");
    verb->callback([&bench, file, words] {
        bench.action = [&bench, file, words] { return print_report(bench, *file, *words); };
    });
}

}  // namespace attune::cli

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>

#include "session.h"
#include "verbs.h"

namespace attune::cli {

namespace {

struct ReportWords {
    std::string referral;
    std::string child;
    std::string view;
    std::string out;
    std::string caregiver;
    std::vector<std::string> may_go;
    std::vector<std::string> keep_out;
    std::vector<std::string> confirmed;
    std::vector<std::string> tips;
    bool sign = false;
};

using Rows = std::vector<workflow::ReferralRow>;

Error which_referral(const Rows& rows) {
    Error error{ErrorCode::InvalidInput, "referral"};
    for (const auto& row : rows) {
        error.faults.push_back({"referral", "Say which: --referral " + row.id.value + " (" +
                                                row.who + ", to " + row.receiver + ", " +
                                                row.status + ")"});
    }
    return error;
}

/// Of those that nobody named: the first that is written to such a reader, else the first.
Result<workflow::ReferralRow> usual(workflow::PracticeSession& practice, const Rows& rows,
                                    ReportView view) {
    for (const auto& row : rows) {
        const auto referral = practice.referrals().referral(row.id);
        if (!referral) return referral.error();
        if (referral->view == view) return row;
    }
    return rows.front();
}

/// The one that is named; else the child's only open one. A draft without a word on either is of
/// the most pressing one to such a reader.
Result<workflow::ReferralRow> referral_for(workflow::PracticeSession& practice,
                                           const ReportWords& entry) {
    auto rows = practice.referrals().all();
    if (!rows) return rows.error();
    std::erase_if(*rows, [&](const workflow::ReferralRow& row) {
        return (!entry.referral.empty() && row.id.value != entry.referral) ||
               (!entry.child.empty() && row.child.value != entry.child);
    });
    const bool has_open = std::any_of(rows->begin(), rows->end(), [](const auto& row) {
        return row.state != ReferralStatus::Closed;
    });
    if (has_open) {
        std::erase_if(*rows, [&](const workflow::ReferralRow& row) {
            return row.state == ReferralStatus::Closed && entry.referral.empty();
        });
    }
    if (rows->empty()) return Error{ErrorCode::NotFound, "referral"};
    const bool must_be_said = entry.sign || !entry.child.empty();
    if (rows->size() > 1 && must_be_said) return which_referral(*rows);
    return usual(practice, *rows, *from_code<ReportView>(entry.view));
}

/// By full name, or by id.
Result<CaregiverId> caregiver_for(workflow::PracticeSession& practice, const ChildId& child,
                                  const std::string& words) {
    const auto caregivers = practice.families().caregivers_of(child);
    if (!caregivers) return caregivers.error();
    for (const auto& linked : *caregivers) {
        const auto& person = linked.caregiver;
        if (person.id.value == words || person.name.full() == words) return person.id;
    }
    return Error{ErrorCode::NotFound, words};
}

bool is_among(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Writes down what the caller says of each of the clinician's own words.
Result<void> mark(workflow::Letters& letters, const ReferralId& id,
                  const workflow::LetterChoices& choices, const ReportWords& entry) {
    const auto letter = letters.compose(id, choices);
    if (!letter) return letter.error();
    auto known = entry.may_go;
    known.insert(known.end(), entry.keep_out.begin(), entry.keep_out.end());
    for (const auto& own : letter->own_words) {
        if (own.key.empty() || !is_among(known, own.key)) continue;
        std::erase(known, own.key);
        const bool goes = is_among(entry.may_go, own.key) && !is_among(entry.keep_out, own.key);
        if (const auto done = letters.mark(id, choices, own.text, goes); !done) return done;
    }
    if (known.empty()) return {};
    return Error{
        ErrorCode::InvalidInput,
        "own words",
        {{known.front(), "No words of this letter have this key; they may have changed."}}};
}

/// A letter is not signed by a script with words in it, or left out of it, that nobody decided on.
Result<void> check_own_words(const workflow::ComposedLetter& letter, const ReportWords& entry) {
    Error error{ErrorCode::InvalidInput, "own words"};
    for (const auto& own : letter.own_words) {
        if (own.key.empty() || own.is_on_page || is_among(entry.keep_out, own.key)) continue;
        error.faults.push_back({own.where, own.text + " (--may-go " + own.key + " if it tells of " +
                                               letter.own_words_about +
                                               " and of nobody else, --keep-out " + own.key +
                                               " if not)"});
    }
    if (error.faults.empty()) return {};
    return error;
}

Result<void> write(const std::string& bytes, const std::string& path) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << bytes;
    file.close();
    if (!file) return Error{ErrorCode::Io, path};
    return {};
}

Result<void> sign(workflow::Letters& letters, const ReferralId& referral,
                  const workflow::LetterChoices& choices, const std::string& out) {
    const auto id = letters.finalise(referral, choices);
    if (!id) return id.error();
    const auto report = letters.report(*id);
    if (!report) return report.error();
    return write(report->pdf, out);
}

Json own_words_of(const workflow::ComposedLetter& letter) {
    auto list = Json::array();
    for (const auto& own : letter.own_words) {
        list.push_back({{"where", own.where},
                        {"text", own.text},
                        {"key", own.key},
                        {"on_page", own.is_on_page}});
    }
    return list;
}

void say(Output& output, const workflow::ComposedLetter& letter, const ReportWords& entry) {
    auto left_out = Json::array();
    for (const auto& part : letter.left_out) {
        left_out.push_back(
            {{"what", part.what}, {"why", part.why}, {"lets_in", part.lets_in}, {"key", part.key}});
    }
    output.json({{"file", entry.out},
                 {"status", entry.sign ? "final" : "draft"},
                 {"sending", letter.sending_line},
                 {"own_words", own_words_of(letter)},
                 {"left_out", left_out}});
    output.line("Wrote " + entry.out + (entry.sign ? " (final)" : " (draft)"));
    output.line(letter.sending_line);
    if (!letter.too_long.empty()) output.line("  long: " + letter.too_long);
    for (const auto& caution : letter.cautions) output.line("  caution: " + caution);
    for (const auto& own : letter.own_words) {
        output.line("  own words" + std::string(own.is_on_page ? "" : ", not on the page") + ": " +
                    own.where + ": " + own.text +
                    (own.key.empty()  ? std::string()
                     : own.is_on_page ? " (--keep-out " + own.key + ")"
                                      : " (--may-go " + own.key + ", if it tells of " +
                                            letter.own_words_about + " and of nobody else)"));
    }
    for (const auto& part : letter.left_out) {
        output.line("  left out: " + part.what + ", " + part.why + "; lets it in: " + part.lets_in +
                    (part.key.empty() ? "" : " (--confirm '" + part.key + "')"));
    }
    for (const auto& block : letter.blocks) output.line("  before signing: " + block.what);
}

int print_report(Bench& bench, const PracticeWords& words, const ReportWords& entry) {
    auto& output = bench.output;
    const auto practice = open_practice(words, bench.surroundings);
    if (!practice) return output.failed(practice.error());
    const auto row = referral_for(**practice, entry);
    if (!row) return output.failed(row.error());
    auto letters = (*practice)->letters();
    workflow::LetterChoices choices;
    choices.view = *from_code<ReportView>(entry.view);
    if (!entry.caregiver.empty()) {
        const auto whom = caregiver_for(**practice, row->child, entry.caregiver);
        if (!whom) return output.failed(whom.error());
        choices.caregiver = *whom;
    }
    choices.confirmed.insert(entry.confirmed.begin(), entry.confirmed.end());
    if (!entry.tips.empty()) choices.tips = entry.tips;
    if (const auto marked = mark(letters, row->id, choices, entry); !marked) {
        return output.failed(marked.error());
    }
    const auto letter = letters.compose(row->id, choices);
    if (!letter) return output.failed(letter.error());
    if (entry.sign) {
        if (const auto decided = check_own_words(*letter, entry); !decided) {
            return output.failed(decided.error());
        }
    }
    const auto written = entry.sign ? sign(letters, row->id, choices, entry.out)
                                    : letters.save_draft_as(*letter, row->id, entry.out);
    if (!written) return output.failed(written.error());
    say(output, *letter, entry);
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
    verb->add_option("--referral", words->referral, "its id; needed where there are several");
    verb->add_option("--child", words->child,
                     "id of the child; a draft without it is of the most pressing referral");
    verb->add_option("--view", words->view, "for whom it is written")
        ->required()
        ->check(CLI::IsMember(views));
    verb->add_option("--out", words->out, "where the PDF goes")->required();
    verb->add_option("--caregiver", words->caregiver,
                     "name of whom a family page is written to, a caregiver letter is about");
    verb->add_option("--may-go", words->may_go,
                     "key of own words that you read: they tell of the child (in a caregiver "
                     "letter of the caregiver) and of nobody else; repeatable");
    verb->add_option("--keep-out", words->keep_out,
                     "key of own words that stay out of the letter; repeatable");
    verb->add_option("--confirm", words->confirmed,
                     "key of something left out that goes by your own word; repeatable");
    verb->add_option("--tip", words->tips, "tip of a family page, as in TIP-2; one to three");
    verb->add_flag("--final", words->sign, "sign it: it can no longer change");
    verb->callback([&bench, file, words] {
        bench.action = [&bench, file, words] { return print_report(bench, *file, *words); };
    });
}

}  // namespace attune::cli

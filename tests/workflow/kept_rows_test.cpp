// SPDX-License-Identifier: Apache-2.0
// A completed list of signs is read: what was looked for, not hundreds of rows without an answer.
#include "workflow/kept_rows.h"

#include <algorithm>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;

class KeptRowsTest : public test::OpenPractice {
protected:
    std::unique_ptr<AssessmentSession> begin_form(const std::string& instrument,
                                                  const Subject& subject) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = family.family;
        entry.subject = subject;
        entry.about_child = family.child;
        return practice->assessments().start(entry).value();
    }
    std::unique_ptr<AssessmentSession> signs() {
        auto list = begin_form("nonverbal-cues", DyadSubject{family.child, caregiver(family)});
        EXPECT_THAT(list->answer_all(R"({"NV-eye-A1": "yes", "NV-eye-A1.play": true,
                                         "NV-eye-A2": "no", "OBS-minutes": 20})"),
                    IsOk());
        return list;
    }
    static const FormRow* find(const std::vector<FormRow>& rows, const std::string& link_id) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const FormRow& row) {
            return row.address.link_id == link_id;
        });
        return found == rows.end() ? nullptr : &*found;
    }

    SavedCall family = take_in_leo();
};

TEST_F(KeptRowsTest, ShowWhatWasLookedForAndOneLineForTheRest) {
    const auto rows = kept_rows(signs()->rows(), {});

    EXPECT_EQ(find(rows, "NV-eye")->help, "2 of 3 looked for");
    EXPECT_NE(find(rows, "NV-eye-A1"), nullptr);
    EXPECT_NE(find(rows, "NV-eye-A2"), nullptr);
    EXPECT_EQ(find(rows, "NV-eye-A3"), nullptr);
    const auto* rest = find(rows, "NV-eye.not-looked-for");
    ASSERT_NE(rest, nullptr);
    EXPECT_EQ(rest->text, "1 not looked for");
    EXPECT_TRUE(rest->is_folded);
    EXPECT_EQ(find(rows, "NV-face")->help, "");
    EXPECT_EQ(find(rows, "NV-face.not-looked-for")->text, "3 not looked for");
    EXPECT_EQ(find(rows, "NV-eye.note"), nullptr) << "nothing was written there";
    EXPECT_NE(find(rows, "OBS-setting"), nullptr) << "no sign: a gap that is worth seeing";
}

TEST_F(KeptRowsTest, OpenTheLineByHand) {
    const auto rows = kept_rows(signs()->rows(), {{"NV-eye.not-looked-for", {}}});

    EXPECT_TRUE(find(rows, "NV-eye.not-looked-for")->can_fold);
    EXPECT_NE(find(rows, "NV-eye-A3"), nullptr);
    EXPECT_EQ(find(rows, "NV-face-A1"), nullptr);
}

TEST_F(KeptRowsTest, LeaveAScaleAndItsGapsAsTheyAre) {
    const auto milestones = begin_form("attachment-milestones", ChildSubject{family.child});

    const auto rows = kept_rows(milestones->rows(), {});

    const auto is_shown = [](const FormRow& row) { return !row.is_folded; };
    EXPECT_EQ(static_cast<std::ptrdiff_t>(rows.size()),
              std::count_if(milestones->rows().begin(), milestones->rows().end(), is_shown));
}

TEST_F(KeptRowsTest, NoGroupIsHeadedTwice) {
    // "Eye contact" stood above "Eye contact".
    const auto list = signs();
    std::string last;
    for (const auto& row : list->rows()) {
        const bool is_heading = row.kind == RowKind::Heading;
        EXPECT_FALSE(is_heading && row.text == last) << row.address.text();
        last = is_heading ? row.text : "";
    }
}

}  // namespace
}  // namespace attune::workflow

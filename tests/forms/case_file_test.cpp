// SPDX-License-Identifier: Apache-2.0
#include "forms/case_file.h"

#include <filesystem>

#include "sample_form.h"
#include "support/places.h"

namespace attune::forms {
namespace {

using namespace test;
using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

AssessmentResult some_result() {
    AssessmentResult result;
    result.status = ResultStatus::Partial;
    result.part.scores.push_back({"total", std::nullopt, 0, 18, 7, 2, 4, 8});
    result.part.findings.push_back(
        {"low", Severity::Note, Owner::Child, "child", "words", {"q1", "q2"}, 28});
    return result;
}

Faults differences(const std::string& expectations) {
    const auto form = parsed(questionnaire(scored_choice("q1")));
    const auto file = CaseFile::parse(
        *form, R"({"name":"n","citation":"c","answers":{"q1":1},)" + expectations + "}");
    EXPECT_THAT(file, IsOk());
    return file ? file->differences(some_result()) : Faults{};
}

TEST(CaseFileTest, ASubsetThatHoldsIsNoDifference) {
    EXPECT_THAT(differences(R"("expect":{"status":"partial","scores":[{"id":"total","value":null,)"
                            R"("at_least":4}],"findings":[{"id":"low","because":["q1","q2"]}]},)"
                            R"("absent":{"findings":["high"]})"),
                IsEmpty());
}

TEST(CaseFileTest, NamesEachDifferenceByItsPlace) {
    const auto found =
        differences(R"("expect":{"status":"scored","scores":[{"id":"total","value":3},)"
                    R"({"id":"other"}],"findings":[{"id":"low","because":["q2","q1"]}]},)"
                    R"("absent":{"findings":["low"]})");

    EXPECT_THAT(found, SizeIs(5));
    for (const char* place : {"status", "scores[\"total\"].value", "scores[\"other\"]",
                              "findings[\"low\"].because", "findings[\"low\"]"})
        EXPECT_THAT(found, Contains(Field("place", &Fault::place, place)));
}

TEST(CaseFileTest, NullMeansThatThereIsNone) {
    EXPECT_THAT(differences(R"("expect":{"scores":[{"id":"total","min":null}]})"), SizeIs(1));
}

TEST(CaseFileTest, RefusesACaseThatSaysNothingOrIsMisspelt) {
    const auto form = parsed(questionnaire(scored_choice("q1")));

    const auto file =
        CaseFile::parse(*form, R"({"name":"n","answer":{},"born":"2026-02-30","on":"2026-03-01",)"
                               R"("gestation":"x","birth_weight":35000,"answers":{"q9":1}})");

    ASSERT_THAT(file, FailsWith(ErrorCode::InvalidInput));
    for (const char* place :
         {"citation", "answer", "born", "gestation", "birth_weight", "answers.q9", "expect"})
        EXPECT_THAT(file.error().faults, Contains(Field("place", &Fault::place, place)));
}

TEST(CaseFileTest, EveryCaseOfEveryFormCanBeRead) {
    int cases = 0;
    for (const auto& folder : std::filesystem::directory_iterator(ATTUNE_SOURCE_DIR "/forms")) {
        const auto file = folder.path() / "questionnaire.json";
        if (!std::filesystem::exists(file)) continue;
        const auto form = Form::parse(attune::test::read_file(file), file.string());
        ASSERT_THAT(form, IsOk());
        for (const auto& path : attune::test::files_in(folder.path() / "cases", ".json")) {
            EXPECT_THAT(CaseFile::parse(**form, attune::test::read_file(path)), IsOk()) << path;
            ++cases;
        }
    }
    EXPECT_GE(cases, 40);
}

}  // namespace
}  // namespace attune::forms

// SPDX-License-Identifier: Apache-2.0
// How long a clinician waits for the disk: one answer until it is durable, a child's history,
// search while typing, opening, one try at a passphrase.
#include <benchmark/benchmark.h>

#include <string>

#include "storage/practice_store.h"
#include "support/temp_folder.h"

namespace attune::storage {
namespace {

constexpr int kFamilies = 2000;
constexpr int kAssessments = 25;
constexpr int kAnswers = 20;

/// A practice with some years behind it; one of its children has a long history.
class LargePractice {
public:
    static LargePractice& instance() {
        static LargePractice practice;
        return practice;
    }

    PracticeStore& store() { return *m_store; }
    const ChildId& child() const { return m_child; }
    const AssessmentId& open_assessment() const { return m_open; }
    const StoreSettings& settings() const { return m_settings; }
    void close() { m_store.reset(); }
    std::filesystem::path file() const { return m_folder / "large.attune"; }

private:
    LargePractice() {
        NewPractice practice;
        practice.first_clinician.id = ClinicianId::make();
        practice.passphrase = "bench";
        auto created = PracticeStore::create(file(), practice, m_settings);
        ATTUNE_VERIFY(created.has_value());
        m_store = std::move(created->store);
        const auto filled = m_store->together([&]() -> Result<void> {
            const auto form = m_store->documents().add(DocumentKind::Form, "form", "1", "{}");
            if (!form) return form.error();
            for (int i = 0; i < kFamilies; ++i) {
                if (const auto added = add_family(i, *form); !added) return added;
            }
            return {};
        });
        ATTUNE_VERIFY(filled.has_value());
        ATTUNE_VERIFY(m_store->checkpoint().has_value());
    }

    Result<void> add_family(int number, const std::string& form) {
        Family family;
        family.id = FamilyId::make();
        family.label = "Family " + std::to_string(number);
        if (const auto saved = m_store->families().save(family); !saved) return saved;
        Child child;
        child.id = ChildId::make();
        child.family = family.id;
        child.name = {"Child" + std::to_string(number), family.label, {}};
        child.birth_date = Date::parse("2024-01-01")->plus_days(number % 1000);
        if (const auto saved = m_store->families().save(child); !saved) return saved;
        return number == 0 ? add_history(child, form) : Result<void>();
    }

    Result<void> add_history(const Child& child, const std::string& form) {
        m_child = child.id;
        for (int run = 0; run < kAssessments; ++run) {
            Assessment assessment;
            assessment.id = AssessmentId::make();
            assessment.family = child.family;
            assessment.instrument = "attachment-milestones";
            assessment.form_sha256 = form;
            assessment.subject = ChildSubject{child.id};
            assessment.about_child = child.id;
            if (const auto saved = m_store->assessments().save(assessment); !saved) return saved;
            for (int item = 0; item < kAnswers; ++item) {
                const auto given =
                    m_store->answers().commit({assessment.id,
                                               {"item-" + std::to_string(item), {}},
                                               Answer::given(AnswerValue(Coding{"", "yes", ""}))});
                if (!given) return given.error();
            }
            m_open = assessment.id;
        }
        return {};
    }

    attune::test::TempFolder m_folder;
    SystemClock m_clock;
    StoreSettings m_settings{m_clock, {}, KeyCost::least()};
    std::unique_ptr<PracticeStore> m_store;
    ChildId m_child;
    AssessmentId m_open;
};

void DurableAnswer(benchmark::State& state) {
    auto& practice = LargePractice::instance();
    std::int64_t number = 0;
    for (auto _ : state) {
        const auto event = practice.store().answers().commit(
            {practice.open_assessment(),
             {"item-" + std::to_string(++number % kAnswers), {}},
             Answer::given(AnswerValue(Coding{"", number % 2 == 0 ? "yes" : "no", ""}))});
        ATTUNE_VERIFY(event.has_value());
    }
}
BENCHMARK(DurableAnswer)->Unit(benchmark::kMicrosecond);

void DurableDraft(benchmark::State& state) {
    auto& practice = LargePractice::instance();
    for (auto _ : state) {
        ATTUNE_VERIFY(
            practice.store().drafts().put("note", "text", "Leo sleeps for two hours").has_value());
    }
}
BENCHMARK(DurableDraft)->Unit(benchmark::kMicrosecond);

void HistoryOfAChild(benchmark::State& state) {
    auto& practice = LargePractice::instance();
    std::size_t answers = 0;
    for (auto _ : state) {
        answers = 0;
        const auto runs =
            practice.store().assessments().of(practice.child(), "attachment-milestones");
        for (const auto& run : *runs) {
            answers += practice.store().answers().current(run.id)->size();
        }
    }
    state.counters["answers"] = static_cast<double>(answers);
}
BENCHMARK(HistoryOfAChild)->Unit(benchmark::kMicrosecond);

void SearchWhileTyping(benchmark::State& state) {
    auto& practice = LargePractice::instance();
    std::size_t found = 0;
    for (auto _ : state) found = practice.store().search().find("child1")->size();
    state.counters["families"] = static_cast<double>(found);
}
BENCHMARK(SearchWhileTyping)->Unit(benchmark::kMicrosecond);

void VerifyEverything(benchmark::State& state) {
    auto& practice = LargePractice::instance();
    for (auto _ : state) ATTUNE_VERIFY(practice.store().verify()->is_whole());
}
BENCHMARK(VerifyEverything)->Unit(benchmark::kMillisecond);

/// With the passphrase made as cheap as can be: what remains is the file itself.
void OpenTheFile(benchmark::State& state) {
    auto& practice = LargePractice::instance();
    practice.close();
    for (auto _ : state) {
        ATTUNE_VERIFY(
            PracticeStore::open(practice.file(), {{}, "bench"}, practice.settings()).has_value());
    }
    state.counters["bytes"] = static_cast<double>(std::filesystem::file_size(practice.file()));
}
BENCHMARK(OpenTheFile)->Unit(benchmark::kMillisecond);

/// What the passphrase itself costs at the strength that practices get.
void UnlockAtStandardCost(benchmark::State& state) {
    const attune::test::TempFolder folder;
    const SystemClock clock;
    const StoreSettings settings{clock, {}, KeyCost::standard()};
    NewPractice practice;
    practice.first_clinician.id = ClinicianId::make();
    practice.passphrase = "bench";
    ATTUNE_VERIFY(PracticeStore::create(folder / "new.attune", practice, settings).has_value());
    for (auto _ : state) {
        ATTUNE_VERIFY(
            PracticeStore::open(folder / "new.attune", {{}, "bench"}, settings).has_value());
    }
}
BENCHMARK(UnlockAtStandardCost)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune::storage

BENCHMARK_MAIN();

// SPDX-License-Identifier: Apache-2.0
// Kills a program that is answering, at random moments, many times over; then looks whether
// anything that it had acknowledged is gone. usage: attune_storage_torture ROUNDS [SEED]
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <thread>

#include "storage/practice_store.h"
#include "support/temp_folder.h"

namespace attune::storage {
namespace {

constexpr char kPassphrase[] = "torture";

template <class T>
T need(Result<T> result, const char* what) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s: %s (%s)\n", what, std::string(name_of(result.error().code)).c_str(),
                 result.error().subject.c_str());
    std::exit(2);
}
void need(const Result<void>& result, const char* what) {
    if (result) return;
    std::fprintf(stderr, "%s: %s\n", what, std::string(name_of(result.error().code)).c_str());
    std::exit(2);
}

/// What the program said it had stored, before it was killed.
struct Acknowledged {
    std::map<std::int64_t, std::string> answers;  ///< event number -> text
    std::map<std::int64_t, std::int64_t> undone;  ///< event number -> the event it takes back
    std::int64_t last_draft = 0;
};

// The victim: answers, drafts, undoes and checkpoints until it dies. One line an acknowledgement.
[[noreturn]] void answer_until_killed(const std::filesystem::path& file, const AssessmentId& id,
                                      int out, std::int64_t first) {
    const SystemClock clock;
    auto store = PracticeStore::open(file, {{}, kPassphrase}, {clock, {}, KeyCost::least()});
    if (!store) _exit(3);
    for (std::int64_t n = first;; ++n) {
        std::string line;
        const auto text = std::to_string(n) + std::string(static_cast<std::size_t>(n % 700), '.');
        if (n % 11 == 0) {
            const auto undone = (*store)->answers().undo(id);
            if (!undone || !*undone) _exit(4);
            line = "u " + std::to_string((*undone)->sequence) + " " +
                   std::to_string(*(*undone)->undoes) + "\n";
        } else if (n % 3 == 0) {
            if (!(*store)->drafts().put(id.value, "note", std::to_string(n))) _exit(5);
            line = "d " + std::to_string(n) + " -\n";
        } else {
            const auto event = (*store)->answers().commit(
                {id, {"item-" + std::to_string(n % 40), {}}, Answer::given(AnswerValue(text))});
            if (!event) _exit(6);
            line = "a " + std::to_string(event->sequence) + " " + text + "\n";
        }
        if (write(out, line.data(), line.size()) != static_cast<ssize_t>(line.size())) _exit(7);
        if (n % 50 == 0 && !(*store)->checkpoint()) _exit(8);
    }
}

void read_acknowledged(int in, Acknowledged& acknowledged) {
    std::string text;
    char part[65536];
    for (ssize_t count = 0; (count = read(in, part, sizeof part)) > 0;) {
        text.append(part, static_cast<std::size_t>(count));
    }
    std::istringstream lines(text.substr(0, text.rfind('\n') + 1));
    std::string kind, value;
    for (std::int64_t number = 0; lines >> kind >> number >> value;) {
        if (kind == "a") acknowledged.answers[number] = value;
        if (kind == "u") acknowledged.undone[number] = std::stoll(value);
        if (kind == "d") acknowledged.last_draft = number;
    }
}

struct Round {
    bool was_answering = false;
    std::size_t lost = 0;
    bool is_whole = false;
};

/// Counts what was acknowledged and is not there, or is there as something else.
std::size_t count_lost(PracticeStore& store, const AssessmentId& id, const Acknowledged& told) {
    std::map<std::int64_t, AnswerEvent> stored;
    for (auto& event : need(store.answers().history(id), "reading the answers")) {
        stored.emplace(event.sequence, event);
    }
    std::size_t lost = 0;
    for (const auto& [number, text] : told.answers) {
        const auto found = stored.find(number);
        const bool is_there =
            found != stored.end() && found->second.answer == Answer::given(AnswerValue(text));
        if (!is_there) ++lost;
    }
    for (const auto& [number, undone] : told.undone) {
        const auto found = stored.find(number);
        if (found == stored.end() || found->second.undoes != undone) ++lost;
    }
    const auto drafts = need(store.drafts().of(id.value), "reading the drafts");
    const auto draft = drafts.find("note");
    const bool has_draft = draft != drafts.end() && std::stoll(draft->second) >= told.last_draft;
    if (told.last_draft > 0 && !has_draft) ++lost;
    return lost;
}

Round kill_once(const std::filesystem::path& file, const AssessmentId& id, std::int64_t first,
                std::mt19937& random, Acknowledged& told) {
    int line[2];
    if (pipe2(line, O_CLOEXEC) != 0) std::exit(2);
    // Large enough that the victim never waits for its reader.
    fcntl(line[1], F_SETPIPE_SZ, 1 << 20);
    const pid_t victim = fork();
    if (victim == 0) answer_until_killed(file, id, line[1], first);
    close(line[1]);
    // One in five dies at any moment, while opening too; the others once they have begun to answer,
    // however busy the machine is.
    pollfd first_answer{line[0], POLLIN, 0};
    if (random() % 5 != 0) poll(&first_answer, 1, 20'000);
    std::this_thread::sleep_for(
        std::chrono::microseconds(std::uniform_int_distribution<int>(0, 80'000)(random)));
    kill(victim, SIGKILL);
    int status = 0;
    waitpid(victim, &status, 0);
    if (!WIFSIGNALED(status)) {
        std::fprintf(stderr, "the answering program failed: exit %d\n", WEXITSTATUS(status));
        std::exit(2);
    }
    const auto before = told.answers.size();
    read_acknowledged(line[0], told);
    close(line[0]);

    const SystemClock clock;
    auto store = need(PracticeStore::open(file, {{}, kPassphrase}, {clock, {}, KeyCost::least()}),
                      "opening after the kill");
    Round round;
    round.was_answering = told.answers.size() > before;
    round.lost = count_lost(*store, id, told);
    round.is_whole = need(store->verify(), "verifying").is_whole();
    return round;
}

AssessmentId make_practice(const std::filesystem::path& file) {
    const SystemClock clock;
    NewPractice practice;
    practice.first_clinician.id = ClinicianId::make();
    practice.passphrase = kPassphrase;
    auto made = need(PracticeStore::create(file, practice, {clock, {}, KeyCost::least()}),
                     "creating the practice");
    Family family;
    family.id = FamilyId::make();
    need(made.store->families().save(family), "saving the family");
    Child child;
    child.id = ChildId::make();
    child.family = family.id;
    need(made.store->families().save(child), "saving the child");
    Assessment assessment;
    assessment.id = AssessmentId::make();
    assessment.family = family.id;
    assessment.subject = ChildSubject{child.id};
    assessment.form_sha256 =
        need(made.store->documents().add(DocumentKind::Form, "form", "1", "{}"), "keeping a form");
    need(made.store->assessments().save(assessment), "saving the assessment");
    need(made.store->answers().commit(
             {assessment.id, {"item-0", {}}, Answer::given(AnswerValue(std::string("first")))}),
         "answering");
    return assessment.id;
}

int torture(int rounds, unsigned seed) {
    const attune::test::TempFolder folder;
    const auto file = folder / "torture.attune";
    const auto id = make_practice(file);
    std::mt19937 random(seed);
    Acknowledged told;
    int answering = 0;
    int damaged = 0;
    std::size_t lost = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto round = kill_once(file, id, 1 + i * 1'000'000LL, random, told);
        answering += round.was_answering ? 1 : 0;
        lost += round.lost;
        damaged += round.is_whole ? 0 : 1;
    }
    std::printf(
        "torture: %d kills (%d of them while answering, seed %u); acknowledged: %zu answers, "
        "%zu undone, draft %s; lost: %zu; damaged files: %d; size: %ju bytes\n",
        rounds, answering, seed, told.answers.size(), told.undone.size(),
        told.last_draft > 0 ? "kept" : "none", lost, damaged, std::filesystem::file_size(file));
    const bool has_hit = answering * 2 >= rounds;
    if (!has_hit) std::printf("torture: too few kills hit the answering; nothing was shown\n");
    return lost == 0 && damaged == 0 && has_hit ? 0 : 1;
}

}  // namespace
}  // namespace attune::storage

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 200;
    const unsigned seed =
        argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : std::random_device()();
    return attune::storage::torture(rounds, seed);
}

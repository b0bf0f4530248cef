// SPDX-License-Identifier: Apache-2.0
#include "letters/family_words.h"

#include <algorithm>
#include <iterator>

namespace attune::workflow {

namespace {

enum class Who { Caregiver = 1, Child };

struct SignWords {
    std::string_view id;
    Who who;
    const char* words;  ///< "@" is the child
};

/// Protest at a goodbye, and not to frighten a child, are no praise on paper: they are left out.
constexpr SignWords kSigns[] = {
    {"NV-eye-A1", Who::Caregiver, "You look at @ with warmth"},
    {"NV-eye-A2", Who::Caregiver, "You keep looking long enough for @ to answer"},
    {"NV-eye-A3", Who::Child, "@ relaxes or brightens when you look"},
    {"NV-face-A1", Who::Caregiver, "Your face is calm when you are with @"},
    {"NV-face-A2", Who::Caregiver, "Your face is lively and turned to @"},
    {"NV-face-A3", Who::Caregiver, "Your face mirrors what @ seems to feel"},
    {"NV-tone-A1", Who::Caregiver, "Your voice is tender when you talk to @"},
    {"NV-tone-A2", Who::Caregiver, "Your voice shows @ that you are interested"},
    {"NV-tone-A3", Who::Caregiver, "Your voice shows @ that you care and understand"},
    {"NV-tone-A4", Who::Caregiver, "Your voice and your words say the same to @"},
    {"NV-tone-A5", Who::Caregiver, "Your calm voice helps @ feel safe"},
    {"NV-touch-A1", Who::Caregiver, "Your hands are gentle when you wash, lift or carry @"},
    {"NV-touch-A2", Who::Caregiver, "You touch @ with care and without hurry"},
    {"NV-touch-A3", Who::Caregiver, "You comfort @ with a hug, a pat or a hand on the arm"},
    {"NV-touch-A4", Who::Caregiver, "You know how firm a touch @ likes, and keep to it"},
    {"NV-body-A1", Who::Caregiver, "Your body is relaxed when you are with @"},
    {"NV-body-A2", Who::Caregiver, "You sit and stand so that you are open to @"},
    {"NV-body-A3", Who::Caregiver, "You lean toward @"},
    {"NV-pace-A1", Who::Caregiver, "You slow down to @'s speed"},
    {"NV-pace-A2", Who::Caregiver, "You are only as loud and as lively as @ enjoys"},
    {"NV-pace-A3", Who::Caregiver, "You let @ begin and end the game, and stop at a \"not now\""},
    {"SB-1", Who::Child, "@ explores, looks back to see that you are there, and goes on"},
    {"SB-2", Who::Child, "@ moves easily between being close to you and exploring"},
    {"SB-3", Who::Child, "@ starts to play when you are near"},
    {"SB-4", Who::Child, "@ turns toward you"},
    {"SB-5", Who::Child, "@ seems happy and at ease with you"},
    {"SB-7", Who::Child, "@ settles with another adult you trust while you are away"},
    {"SB-8", Who::Child, "@ is glad when you come back"},
    {"SB-9", Who::Child, "@ looks to you for comfort when upset"},
    {"SB-10", Who::Caregiver, "You stay near, let @ explore, and step in when it is too much"},
    {"SB-11", Who::Caregiver, "You stop and try something else when @ gets upset"},
    {"RP-1", Who::Caregiver, "You notice when you first missed what @ meant"},
    {"RP-2", Who::Caregiver, "You keep trying until you find what @ needs"},
    {"RP-3", Who::Child, "@ settles when you try a second or third time"}};

struct SkillWords {
    std::string_view id;
    const char* words;
};

constexpr SkillWords kSkills[] = {
    {"M-0-3-1", "watches bright colours, a toy or things that move"},
    {"M-0-3-2", "turns to where a sound comes from"},
    {"M-0-3-3", "looks at faces with interest"},
    {"M-0-3-4", "smiles back when smiled at"},
    {"M-3-6-1", "is full of joy when you play together"},
    {"M-3-6-2", "lets you hear what feels good and what does not"},
    {"M-3-6-3", "smiles a lot while playing"},
    {"M-4-10-1", "joins in with smiles, giggles and babble"},
    {"M-4-10-2", "plays back and forth with you"},
    {"M-4-10-3", "takes turns with hands, sounds and smiles"},
    {"M-10-18-1", "joins in games like peek-a-boo or clapping"},
    {"M-10-18-2", "babbles sounds like ma, ba, na, da or ga"},
    {"M-10-18-3", "gives, points or waves to show a wish"},
    {"M-10-18-4", "answers to a call by name"},
    {"M-18-20-1", "knows about ten words"},
    {"M-18-20-2", "says four or more sounds like m, b, d and g"},
    {"M-18-20-3", "gets help with a word, with a sign or by leading you there"},
    {"M-18-20-4", "cuddles or feeds a doll or a soft toy"},
    {"M-18-20-5", "points to or looks at a person or body part that you name"},
    {"M-24-1", "knows about fifty words"},
    {"M-24-2", "puts two or more words together"},
    {"M-24-3", "plays out a small story in two steps"},
    {"M-24-4", "likes to play with other children and offers them things"},
    {"M-24-5", "goes to look for what you ask about when it is out of sight"},
    {"M-36-1", "links two ideas: is tired, so asks for the blanket"},
    {"M-36-2", "likes to play and talk with other children"},
    {"M-36-3", "talks about feelings, and about before and later"},
    {"M-36-4", "can answer who, what, when and where"},
    {"M-36-5", "plays at being somebody else, dressed up or with toy figures"}};

template <class Entry, std::size_t kCount>
const Entry* entry_of(const Entry (&entries)[kCount], std::string_view id) {
    const auto* found = std::find_if(std::begin(entries), std::end(entries),
                                     [&](const Entry& entry) { return entry.id == id; });
    return found == std::end(entries) ? nullptr : found;
}

std::string about(const std::string& child, std::string words) {
    for (auto at = words.find('@'); at != std::string::npos; at = words.find('@')) {
        words.replace(at, 1, child);
    }
    return words;
}

}  // namespace

std::optional<SignForFamily> sign_for_family(std::string_view link_id, const std::string& child) {
    const auto* sign = entry_of(kSigns, link_id);
    if (sign == nullptr) return std::nullopt;
    return SignForFamily{about(child, sign->words), sign->who == Who::Child};
}

std::string skill_for_family(std::string_view link_id) {
    const auto* skill = entry_of(kSkills, link_id);
    return skill == nullptr ? std::string() : skill->words;
}

}  // namespace attune::workflow

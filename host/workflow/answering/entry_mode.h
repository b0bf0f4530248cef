// SPDX-License-Identifier: Apache-2.0
/// \file
/// How an instrument may be answered (clinical/workflow section 5): a scale whose items stand here
/// as topics only is answered on paper, unless a text pack has its words.
#pragma once

#include <optional>

#include "forms/text_pack.h"
#include "instruments/instrument_shelf.h"
#include "workflow/assessment_session.h"

namespace attune::workflow {

/// The items' words are not here, only where each answer stands on the paper: p1, p2, ...
bool is_skeleton(const forms::Form& form);
/// A question of the scale itself, whose words are its owner's: answered by position, and scored
/// or coded. Our own questions beside it are neither.
bool is_scale_item(const forms::Item& item);
/// A question of the scale that is asked with this pack: a scored one always, another one only
/// where the pack has words for it.
bool is_asked_with(const forms::TextPack& pack, const forms::Item& item);
/// It has words for every such question and every answer.
bool is_whole(const forms::Form& form, const forms::TextPack& pack);

/// `pack` has the words in the language of the one who is asked, `at_sight` those that an
/// interpreter would translate from; either may be null.
AnswerWays ways_to_answer(const forms::Form& form, const forms::TextPack* pack,
                          const forms::TextPack* at_sight);
/// `chosen`, or what is usual: on paper for a skeleton, else an interview. InvalidInput where
/// ways_to_answer() does not offer it: topics must not be read aloud as items. `pack`, which may be
/// null, is the one that this way would be asked with.
Result<EntryMode> mode_for(const ShelvedInstrument& instrument, const forms::TextPack* pack,
                           std::optional<EntryMode> chosen);

}  // namespace attune::workflow

// SPDX-License-Identifier: Apache-2.0
#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

Collection iif(Call& call) {
    if (call.input().size() > 1) return call.fail("needs a single value");
    const auto index = call.evaluator().frame().index;
    if (call.holds_for(0, call.input(), index)) return call.project(1, call.input(), index);
    if (call.has_failed() || call.argument_count() < 3) return {};
    return call.project(2, call.input(), index);
}

/// Shows nothing: what would be shown is about a person.
Collection trace(Call& call) {
    call.text_argument(0);
    return call.input();
}

Collection define_variable(Call& call) {
    const auto name = call.text_argument(0);
    if (!name) return call.has_failed() ? Collection() : call.fail("needs a name");
    const auto& context = call.context();
    const bool is_taken = *name == "context" || *name == "resource" || *name == "rootResource" ||
                          *name == "questionnaire" ||
                          (context.variables && context.variables->find(*name)) ||
                          call.evaluator().find_defined(*name);
    if (is_taken) return call.fail("finds %" + *name + " already defined");
    auto value = call.argument_count() == 2 ? call.project(1, call.input(), 0) : call.input();
    call.evaluator().define_variable(*name, std::move(value));
    return call.input();
}

Temporal current(Call& call) {
    return Temporal::from(call.context().now, call.context().utc_offset_minutes);
}

Collection now(Call& call) { return {current(call)}; }

Collection today(Call& call) {
    auto date = current(call);
    date.kind = TemporalKind::Date;
    date.precision = Precision::Day;
    date.hour = date.minute = date.second = date.millisecond = 0;
    date.offset_minutes.reset();
    return {date};
}

Collection time_of_day(Call& call) {
    auto time = current(call);
    time.kind = TemporalKind::Time;
    time.year = time.month = time.day = 1;
    time.offset_minutes.reset();
    return {time};
}

constexpr Function kFunctions[] = {
    {"iif", 2, 3, iif}, {"trace", 1, 2, trace}, {"defineVariable", 1, 2, define_variable},
    {"now", 0, 0, now}, {"today", 0, 0, today}, {"timeOfDay", 0, 0, time_of_day},
};

}  // namespace

std::span<const Function> flow_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath

// SPDX-License-Identifier: Apache-2.0
/// \file
/// The ids of everything that is stored.
#pragma once

#include "base/id.h"

namespace attune {

using AlertId = Id<struct AlertTag>;
using AssessmentId = Id<struct AssessmentTag>;
using CallId = Id<struct CallTag>;
using CaregiverId = Id<struct CaregiverTag>;
using ChildId = Id<struct ChildTag>;
using ClinicianId = Id<struct ClinicianTag>;
using ConsentId = Id<struct ConsentTag>;
using FamilyId = Id<struct FamilyTag>;
using ReceiverId = Id<struct ReceiverTag>;
using ReferralId = Id<struct ReferralTag>;
using ReportId = Id<struct ReportTag>;
using VisitId = Id<struct VisitTag>;

}  // namespace attune

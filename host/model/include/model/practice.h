// SPDX-License-Identifier: Apache-2.0
/// \file
/// The clinic whose file this is: who works there, whom it writes to.
#pragma once

#include <string>

#include "model/code.h"
#include "model/ids.h"

namespace attune {

/// What stands at the head of every letter, and how the practice prints.
struct Practice {
    std::string name;
    std::string address;  ///< lines separated by '\n'
    std::string phone;
    std::string fax;
    std::string email;
    /// PNG or SVG bytes of the logo; empty for none.
    std::string logo;
    bool letter_paper = false;  ///< US Letter instead of A4
    bool operator==(const Practice&) const = default;
};

enum class ClinicianRole { Clinician = 1, Supervisor = 2, IntakeWorker = 3, Administrator = 4 };

struct Clinician {
    ClinicianId id;
    std::string name;
    std::string credentials;
    ClinicianRole role = ClinicianRole::Clinician;
    std::string phone;
    std::string email;
    bool operator==(const Clinician&) const = default;
};

/// Which view of the record a receiver is written.
enum class ReportView {
    EarlyIntervention = 1,
    Physician = 2,
    MentalHealth = 3,
    FamilyPage = 4,
    FileCopy = 5,
    CaregiverLetter = 6,  ///< about one caregiver, and kept with her data
    ChildWelfare = 7,     ///< child welfare or a court, under an order or an authorisation
    UrgentLetter = 8,     ///< one page: what is urgent and what is asked
    RequesterCopy = 9,    ///< what the record holds of the child and of the caregiver who asks
};

/// A service in the practice's address book.
struct Receiver {
    ReceiverId id;
    std::string name;
    std::string person;  ///< "Dr Lane"; may be empty
    ReportView view = ReportView::EarlyIntervention;
    std::string address;
    std::string phone;
    std::string fax;
    std::string email;
    bool operator==(const Receiver&) const = default;
};

template <>
struct CodeTable<ClinicianRole> {
    static constexpr std::pair<ClinicianRole, std::string_view> codes[] = {
        {ClinicianRole::Clinician, "clinician"},
        {ClinicianRole::Supervisor, "supervisor"},
        {ClinicianRole::IntakeWorker, "intake-worker"},
        {ClinicianRole::Administrator, "administrator"}};
};
template <>
struct CodeTable<ReportView> {
    static constexpr std::pair<ReportView, std::string_view> codes[] = {
        {ReportView::EarlyIntervention, "early-intervention"},
        {ReportView::Physician, "physician"},
        {ReportView::MentalHealth, "mental-health"},
        {ReportView::FamilyPage, "family"},
        {ReportView::FileCopy, "file-copy"},
        {ReportView::CaregiverLetter, "caregiver"},
        {ReportView::ChildWelfare, "child-welfare"},
        {ReportView::UrgentLetter, "urgent"},
        {ReportView::RequesterCopy, "copy"}};
};

}  // namespace attune

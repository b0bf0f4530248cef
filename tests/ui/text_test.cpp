// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <gtk/gtk.h>
#include <wx/frame.h>

#include "controls/accessible.h"
#include "controls/form_column.h"
#include "controls/scrolled_column.h"
#include "controls/severity_tag.h"
#include "controls/text.h"
#include "controls/wrapping_check.h"

namespace attune::ui {
namespace {

constexpr const char* kWords[] = {
    "Look again on the date given; due and not yet at 4 months 22 days (corrected age): studies "
    "faces. This alone decides nothing; think also of hearing, vision, early birth, illness.",
    "Birth to 3 months: 2 of 4 reached, 1 emerging, 1 not yet",
    "List used: a list that has not been validated, as of 21 November 2026 \u2013 jumping, "
    "\u201cgyp\u201d, quickly"};

/// As much as GTK itself wants for the words at the width they have.
int wanted_height(Paragraph& words) {
    int least = 0;
    int usual = 0;
    gtk_widget_get_preferred_height_for_width(static_cast<GtkWidget*>(words.GetHandle()),
                                              words.GetSize().x, &least, &usual);
    return least;
}

TEST(ParagraphTest, NoWidthCutsItsLastLine) {
    auto* frame = new wxFrame(nullptr, wxID_ANY, {});
    auto* column = new ScrolledColumn(frame, 600);
    std::vector<Paragraph*> all;
    for (const char* words : kWords) {
        for (const auto size : {TextSize::Body, TextSize::Heading}) {
            all.push_back(new Paragraph(column->content(), to_wx(words), size));
            column->body().Add(all.back(), wxSizerFlags().Expand());
        }
    }
    frame->Show();

    for (int width = 200; width < 500; ++width) {
        column->SetSize(width, 400);
        column->Layout();
        for (auto* words : all) {
            EXPECT_GE(words->GetSize().y, wanted_height(*words))
                << "at " << words->GetSize().x << ": " << words->GetLabel();
        }
    }
    frame->Destroy();
}

TEST(FieldBoxTest, ALabelThatWasNarrowTakesOneLineAgain) {
    auto* frame = new wxFrame(nullptr, wxID_ANY, {});
    auto* column = new ScrolledColumn(frame, 600);
    FormColumn fields(column->content(), column->body());
    const auto field = fields.text("&Worries, in the family's own words");
    frame->Show();
    const auto height_at = [&](int width) {
        column->SetSize(width, 400);
        column->Layout();
        return field.box->GetSize().y;
    };

    const int one_line = height_at(700);
    EXPECT_GT(height_at(120), one_line);
    // The breaks of the narrow page stayed, and a wide one showed three short lines.
    EXPECT_EQ(height_at(700), one_line);
    frame->Destroy();
}

TEST(WrappingCheckTest, IsAsHighAsItsWordsAtEveryWidthAndNoHigher) {
    auto* frame = new wxFrame(nullptr, wxID_ANY, {});
    auto* column = new ScrolledColumn(frame, 600);
    auto* check = new WrappingCheck(
        column->content(), "Put the phone away for feeds & play, and rest when the baby rests");
    column->body().Add(check, wxSizerFlags().Expand());
    frame->Show();
    const auto height_at = [&](int width) {
        column->SetSize(width, 400);
        column->Layout();
        return check->GetSize().y;
    };

    const int one_line = height_at(700);
    EXPECT_GT(height_at(200), 2 * one_line);
    EXPECT_EQ(height_at(700), one_line);
    EXPECT_LE(check->GetSize().x, 600);
    EXPECT_EQ(from_wx(accessible_name(*check)),
              "Put the phone away for feeds & play, and rest when the baby rests");
    frame->Destroy();
}

TEST(SeverityTagTest, ASentenceBreaksIntoLinesAndAWordDoesNot) {
    auto* frame = new wxFrame(nullptr, wxID_ANY, {});
    auto* column = new ScrolledColumn(frame, 600);
    auto* sentence = new SeverityTag(column->content(), Severity::Concern,
                                     "Born on the same day as Mia Martins of the same family: look "
                                     "at the name before you answer");
    auto* word = new SeverityTag(column->content(), Severity::Note);
    column->body().Add(sentence, wxSizerFlags().Border(wxTOP, kSpace8));
    column->body().Add(word, wxSizerFlags().Border(wxTOP, kSpace8));
    frame->Show();
    const auto height_at = [&](int width) {
        column->SetSize(width, 400);
        column->Layout();
        EXPECT_LE(sentence->GetRect().GetRight(), column->content()->GetSize().x);
        return sentence->GetSize().y;
    };

    const int one_line = height_at(900);
    EXPECT_GT(height_at(300), 2 * one_line);
    EXPECT_EQ(word->GetSize().y, one_line);
    EXPECT_EQ(height_at(900), one_line);
    frame->Destroy();
}

}  // namespace
}  // namespace attune::ui

// SPDX-License-Identifier: Apache-2.0
#include "chart/course_tab.h"

#include "controls/card.h"
#include "controls/empty_state.h"
#include "controls/figure_canvas.h"
#include "controls/text.h"
#include "report/document.h"
#include "workflow/longitudinal.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

void add_table(Card& card, const workflow::Course& course) {
    const int columns = static_cast<int>(course.columns.size());
    auto* grid = new wxFlexGridSizer(columns, kSpace4, kSpace16);
    for (int column = 0; column < columns; ++column) {
        grid->AddGrowableCol(static_cast<std::size_t>(column), 1);
    }
    const auto add = [&](const std::string& words, Rank rank) {
        grid->Add(new Paragraph(&card, to_wx(words), TextSize::Body, rank),
                  wxSizerFlags().Expand());
    };
    for (const auto& title : course.columns) add(title, Rank::Muted);
    for (const auto& row : course.rows) {
        for (const auto& cell : row) add(cell, Rank::Full);
    }
    card.body().Add(grid, wxSizerFlags().Expand());
}

void add_course(ScrolledColumn& column, Shell& shell, const workflow::Course& course) {
    column.body().Add(line(column.content(), to_wx(course.title), TextSize::Heading),
                      wxSizerFlags().Expand());
    column.body().Add(new Paragraph(column.content(), to_wx(course.evidence).Capitalize(),
                                    TextSize::Body, Rank::Muted),
                      wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    auto* card = new Card(column.content());
    if (course.figure) {
        const auto picture = shell.session().longitudinal().picture(course);
        if (picture) {
            card->body().Add(new FigureCanvas(card, "Course of " + to_wx(course.title), *picture,
                                              course.figure->alternative),
                             wxSizerFlags().Expand().Border(wxBOTTOM, kSpace16));
        } else {
            shell.show_error(picture.error());
        }
    }
    add_table(*card, course);
    if (!course.sources.empty()) {
        card->body().Add(new Paragraph(card, to_wx(course.sources), TextSize::Body, Rank::Muted),
                         wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    }
    column.body().Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
}

}  // namespace

void fill_courses(ScrolledColumn& column, Shell& shell, const ChildId& child) {
    const auto courses = shell.session().longitudinal().of_child(child);
    if (!courses) {
        shell.show_error(courses.error());
        return;
    }
    if (courses->empty()) {
        column.body().Add(new EmptyState(column.content(), "instruments",
                                         "Nothing has been completed yet. What is done more than "
                                         "once will stand here side by side.",
                                         {}, {}),
                          wxSizerFlags().Expand());
    }
    for (const auto& course : *courses) add_course(column, shell, course);
    column.Layout();
}

}  // namespace attune::ui

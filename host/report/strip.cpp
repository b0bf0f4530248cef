// SPDX-License-Identifier: Apache-2.0
#include "strip.h"

namespace attune::report {

const char* name_of(Tag tag) {
    switch (tag) {
        case Tag::Document:
            return "Document";
        case Tag::H1:
            return "H1";
        case Tag::H2:
            return "H2";
        case Tag::H3:
            return "H3";
        case Tag::P:
            return "P";
        case Tag::L:
            return "L";
        case Tag::LI:
            return "LI";
        case Tag::Lbl:
            return "Lbl";
        case Tag::LBody:
            return "LBody";
        case Tag::Table:
            return "Table";
        case Tag::TR:
            return "TR";
        case Tag::TH:
            return "TH";
        case Tag::TD:
            return "TD";
        case Tag::Figure:
            return "Figure";
    }
    return "";
}

bool holds_content(Tag tag) {
    switch (tag) {
        case Tag::Document:
        case Tag::L:
        case Tag::LI:
        case Tag::Table:
        case Tag::TR:
            return false;
        case Tag::H1:
        case Tag::H2:
        case Tag::H3:
        case Tag::P:
        case Tag::Lbl:
        case Tag::LBody:
        case Tag::TH:
        case Tag::TD:
        case Tag::Figure:
            return true;
    }
    return false;
}

}  // namespace attune::report

// One function for each kind of block: adds its strips to the flow. Each is in a file of its name.
#pragma once

#include "layout/flow.h"
#include "report/document.h"

namespace myelobrief {

void add_block(Flow& flow, const Heading& heading);
void add_block(Flow& flow, const Paragraph& paragraph);
void add_block(Flow& flow, const List& list);
void add_block(Flow& flow, const WritingLines& lines);
void add_block(Flow& flow, const OutcomeLine& line);
void add_block(Flow& flow, const Table& table);
void add_block(Flow& flow, const Box& box);
void add_block(Flow& flow, const Timeline& timeline);
void add_block(Flow& flow, const Plots& plots);

}  // namespace myelobrief

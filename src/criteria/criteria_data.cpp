#include "criteria/criteria_data.h"

#include <algorithm>

namespace myelobrief {

const Source* CriteriaData::source(const std::string& id) const {
    const auto found = std::ranges::find(sources, id, &Source::id);
    return found == sources.end() ? nullptr : &*found;
}

const Option* CriteriaData::option(const std::string& id) const {
    const auto found = std::ranges::find(options, id, &Option::id);
    return found == options.end() ? nullptr : &*found;
}

}  // namespace myelobrief

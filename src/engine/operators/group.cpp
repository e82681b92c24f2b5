#include "engine/operators/group.h"

#include <utility>
#include <vector>

namespace myelobrief {

TruthPlane all_of(std::span<const TruthPlane> members) {
    TruthPlane result = members.front();
    for (const auto& member : members.subspan(1)) {
        result.can_be_true &= member.can_be_true;
        result.can_be_false |= member.can_be_false;
    }
    return result;
}

TruthPlane any_of(std::span<const TruthPlane> members) {
    TruthPlane result = members.front();
    for (const auto& member : members.subspan(1)) {
        result.can_be_true |= member.can_be_true;
        result.can_be_false &= member.can_be_false;
    }
    return result;
}

TruthPlane negation(TruthPlane member) {
    std::swap(member.can_be_true, member.can_be_false);
    return member;
}

TruthPlane at_least(std::size_t needed, std::span<const TruthPlane> members) {
    // hopeful[j]: at least j + 1 of the members so far can hold; sure[j]: at least j + 1 surely do.
    std::vector<BitPlane> hopeful(needed);
    std::vector<BitPlane> sure(needed);
    for (const auto& member : members) {
        BitPlane surely = member.can_be_false;
        surely.invert();
        for (std::size_t j = needed; j-- > 0;) {
            BitPlane can = member.can_be_true;
            BitPlane must = surely;
            if (j > 0) {
                can &= hopeful[j - 1];
                must &= sure[j - 1];
            }
            hopeful[j] |= can;
            sure[j] |= must;
        }
    }
    TruthPlane result;
    result.can_be_true = hopeful[needed - 1];
    result.can_be_false = sure[needed - 1];
    result.can_be_false.invert();
    return result;
}

}  // namespace myelobrief

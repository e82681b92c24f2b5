#include "tests/support/less_known.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace myelobrief::test {

namespace {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;

bool is_date(const Json& value) {
    if (!value.is_string()) return false;
    const auto& text = value.get_ref<const std::string&>();
    const bool digits = text.find_first_not_of("0123456789-") == std::string::npos;
    return digits && (text.size() == 10 || text.size() == 7);
}

class Steps {
  public:
    explicit Steps(const std::string& profile)
        : profile_(std::make_shared<const Json>(Json::parse(profile))) {
        const auto complete = Pointer("/history/complete");
        list_is_complete_ = profile_->contains(complete) && (*profile_)[complete] == true;
    }

    std::vector<LessKnown> all() {
        visit(Pointer());
        return std::move(steps_);
    }

  private:
    void without(const Pointer& place) {
        steps_.push_back({"without " + place.to_string(), [profile = profile_, place] {
                              Json copy = *profile;
                              Json& parent = copy[place.parent_pointer()];
                              if (parent.is_array())
                                  parent.erase(std::stoul(place.back()));
                              else
                                  parent.erase(place.back());
                              return copy.dump(1);
                          }});
    }

    void replaced(const Pointer& place, const Json& value, const std::string& how) {
        steps_.push_back({place.to_string() + ' ' + how, [profile = profile_, place, value] {
                              Json copy = *profile;
                              copy[place] = value;
                              return copy.dump(1);
                          }});
    }

    /// A missing entry of such a list is a thing not said.
    [[nodiscard]] bool is_open_list(const std::string& name) const {
        static const std::set<std::string> open{"gene_findings", "stage_at_diagnosis", "never_had"};
        static const std::set<std::string> open_unless_complete{"treatments", "relapses"};
        return open.contains(name) || (!list_is_complete_ && open_unless_complete.contains(name));
    }

    void visit(const Pointer& place) {
        const Json& value = (*profile_)[place];
        if (value.is_object()) {
            for (const auto& [key, member] : value.items()) {
                if (key == "profile_version" || key == "note") continue;
                without(place / key);
                const bool can_be_unknown = !member.is_structured() || key == "medicines" ||
                                            key == "conditions" || member.contains("about");
                if (can_be_unknown && member != "unknown")
                    replaced(place / key, "unknown", "unknown");
                visit(place / key);
            }
        } else if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (is_open_list(place.back())) without(place / i);
                visit(place / i);
            }
        } else if (is_date(value)) {
            const auto text = value.get<std::string>();
            for (std::size_t length = 7; length >= 4; length -= 3)
                if (length < text.size())
                    replaced(place, text.substr(0, length), "only as " + text.substr(0, length));
            if (place.back() != "about")
                replaced(place, {{"about", text.substr(0, 7)}},
                         "only as about " + text.substr(0, 7));
        } else if (value.is_number_integer()) {
            const int number = value.get<int>();
            replaced(place, {{"from", std::max(number - 1, 0)}, {"to", number + 1}},
                     "only within 1");
        }
    }

    std::shared_ptr<const Json> profile_;
    bool list_is_complete_ = false;
    std::vector<LessKnown> steps_;
};

}  // namespace

std::vector<LessKnown> each_with_less_known(const std::string& profile) {
    return Steps(profile).all();
}

}  // namespace myelobrief::test

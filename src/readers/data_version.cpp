#include "readers/data_version.h"

#include <Poco/DigestEngine.h>
#include <Poco/SHA2Engine.h>

namespace myelobrief {

std::string data_version(const std::map<std::string, std::string>& contents) {
    constexpr std::size_t digits = 12;
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    for (const auto& [name, content] : contents) {
        // The length parts the content from the next name: no two sets of files read the same.
        engine.update(name + '\n' + std::to_string(content.size()) + '\n');
        engine.update(content);
    }
    return Poco::DigestEngine::digestToHex(engine.digest()).substr(0, digits);
}

}  // namespace myelobrief

#include "tests/support/picture.h"

#include <png.h>

#include <sstream>
#include <stdexcept>

namespace myelobrief::test {

namespace {

png_image grey_image() {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.format = PNG_FORMAT_GRAY;
    return image;
}

}  // namespace

Picture from_pgm(const std::string& bytes) {
    std::istringstream file(bytes);
    std::string kind;
    Picture picture;
    std::size_t white = 0;
    file >> kind >> picture.width >> picture.height >> white;
    file.get();  // the one space before the pixels
    const auto start = static_cast<std::size_t>(file.tellg());
    if (!file || kind != "P5" || white != 255 ||
        bytes.size() - start != picture.width * picture.height)
        throw std::runtime_error("no picture in grey");
    picture.greys.assign(bytes.begin() + static_cast<std::ptrdiff_t>(start), bytes.end());
    return picture;
}

Picture scaled_down(const Picture& picture, std::size_t factor) {
    Picture small{picture.width / factor, picture.height / factor};
    small.greys.reserve(small.width * small.height);
    const auto pixels = static_cast<int>(factor * factor);
    for (std::size_t y = 0; y < small.height; ++y)
        for (std::size_t x = 0; x < small.width; ++x) {
            int sum = 0;
            for (std::size_t dy = 0; dy < factor; ++dy)
                for (std::size_t dx = 0; dx < factor; ++dx)
                    sum += picture.grey(x * factor + dx, y * factor + dy);
            small.greys.push_back(static_cast<std::uint8_t>((sum + pixels / 2) / pixels));
        }
    return small;
}

Picture read_png(const std::string& file) {
    auto image = grey_image();
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0)
        throw std::runtime_error(file + ": " + image.message);
    image.format = PNG_FORMAT_GRAY;
    Picture picture{image.width, image.height, std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
    if (png_image_finish_read(&image, nullptr, picture.greys.data(), 0, nullptr) == 0)
        throw std::runtime_error(file + ": " + image.message);
    return picture;
}

void write_png(const std::string& file, const Picture& picture) {
    auto image = grey_image();
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    if (png_image_write_to_file(&image, file.c_str(), 0, picture.greys.data(), 0, nullptr) == 0)
        throw std::runtime_error(file + ": " + image.message);
}

}  // namespace myelobrief::test

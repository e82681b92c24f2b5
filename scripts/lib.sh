# shellcheck shell=bash
# What run, test and lint share: installing packages, configuring, building. Sourced, never run.
# Progress and problems go to standard error, so that standard output holds results only.

project="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"

# What the program is built from; README says why each is here.
product_packages=(build-essential cmake ninja-build pkg-config libpoco-dev libhpdf-dev
    nlohmann-json3-dev libcli11-dev libharfbuzz-dev libdeflate-dev fonts-lato fonts-dejavu-core
    icc-profiles-free)
# What its tests need on top: the framework, and independent programs that read PDFs, JSON and C++.
test_packages=(catch2 libpng-dev qpdf poppler-utils mupdf-tools python3 python3-jsonschema nodejs
    clang-format clang-tidy default-jre-headless)
# What the validation of the PDFs needs on top: veraPDF comes from Maven Central.
validation_packages=(maven)
# A Node that is not Debian's brings its own npm, beside which Debian's cannot be installed.
command -v npm >/dev/null || test_packages+=(npm)

say() { printf '%s\n' "$*" >&2; }

# The first argument is what went wrong, each further one a line on what to do.
die() {
    printf '\nstopped: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# Those of the packages that are not installed.
missing_packages() {
    local installed
    installed="$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^ii //p' || true)"
    local package
    for package in "$@"; do
        grep -qxF "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

# Installs what is missing; does not touch apt when nothing is.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is not Debian or Ubuntu: nothing can be installed from here."
        say "The build needs what these Debian packages hold: $*"
        say "Trying to build with what there is."
        return 0
    fi
    local missing=()
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -eq 0 ] && return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "packages are missing and there is no sudo" \
            "as root: apt-get install ${missing[*]}"
        as_root=(sudo)
        # Without a terminal sudo cannot ask for the password: fail at once instead of hanging.
        [ -t 0 ] || as_root=(sudo -n)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q
        -o DPkg::Lock::Timeout=300)

    say "installing: ${missing[*]}"
    mkdir -p "$project/build"
    local log="$project/build/apt.log"
    # One broken extra repository makes "update" fail; the install below shows whether it matters.
    "${apt[@]}" update </dev/null >"$log" 2>&1 ||
        say "the package lists could not all be fetched; trying with those that are here"
    "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >>"$log" 2>&1 || {
        tail -n 15 "$log" >&2
        die "the packages could not be installed" \
            "Is there a network? Does \"apt-get update\" work?" \
            "Known to work: Debian 12 and Ubuntu 24.04. Elsewhere a package may have another name." \
            "needed: ${missing[*]}" \
            "the whole output: $log"
    }
}

# What the tests need from npm, as tests/tools pins it; kept until the pins change.
install_npm_packages() {
    local pins="$project/tests/tools"
    local folder="$project/build/tools/npm"
    local log="$folder/npm.log"
    cmp -s "$pins/package-lock.json" "$folder/installed.json" && return 0

    say "installing the npm packages of the tests"
    mkdir -p "$folder"
    cp "$pins/package.json" "$pins/package-lock.json" "$folder"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund) </dev/null >"$log" 2>&1 || {
        say "they could not be installed; the tests that need them will fail. The whole output: $log"
        return 0
    }
    cp "$pins/package-lock.json" "$folder/installed.json"
}

# The validator of PDF/UA and PDF/A, as tests/tools/verapdf pins it; kept until the pins change.
install_verapdf() {
    local pins="$project/tests/tools/verapdf"
    local folder="$project/build/tools/verapdf"
    local log="$folder/maven.log"
    mkdir -p "$folder"
    cmp -s "$pins/sha256sums" "$folder/installed" && verapdf_is_whole && return 0

    say "fetching veraPDF"
    mvn --batch-mode --quiet --file "$pins/pom.xml" dependency:copy-dependencies \
        "-DoutputDirectory=$folder" </dev/null >"$log" 2>&1 ||
        die "veraPDF could not be fetched" "Is there a network?" "the whole output: $log"
    verapdf_is_whole || die "the veraPDF that was fetched is not the one that is pinned" \
        "compare $folder with $pins/sha256sums"
    cp "$pins/sha256sums" "$folder/installed"
}

verapdf_is_whole() {
    (cd "$project/build/tools/verapdf" &&
        sha256sum --check --status "$project/tests/tools/verapdf/sha256sums" 2>/dev/null)
}

# at_least 3.25 3.25.1: whether the second version is no older than the first.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

check_tools() {
    command -v cmake >/dev/null || die "cmake is not installed" "needed: cmake 3.25 or newer"
    local version
    version="$(cmake --version | sed -n '1s/[^0-9]*\([0-9.]*\).*/\1/p')"
    at_least 3.25 "$version" || die "cmake $version is too old ($(command -v cmake))" \
        "needed: 3.25 or newer. Debian 12 and Ubuntu 24.04 have it."
    command -v ninja >/dev/null || die "ninja is not installed" "Debian package: ninja-build"
}

# configure PRESET: does nothing where it was done and nothing says that it has to be done again.
# Preset "release" belongs to scripts/run, "dev" and "asan" to scripts/test; each has its own folder
# below build/, so that they do not undo each other's settings. The release is made without tests:
# who only wants a PDF needs none of the test packages.
configure() {
    local preset="$1"
    local folder="$project/build/$preset"
    local cache="$folder/CMakeCache.txt"
    local log="$folder/configure.log"
    local options=()
    [ "$preset" = release ] && options+=(-DMYELOBRIEF_BUILD_TESTS=OFF)
    # A project folder that was moved or copied brings a cache that points to the old place.
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project" "$cache"; then
        options+=(--fresh)
    elif [ -f "$folder/build.ninja" ] && [ "$folder/build.ninja" -nt "$project/CMakePresets.json" ]; then
        return 0
    fi
    mkdir -p "$folder"
    say "configuring $preset"
    (cd "$project" && cmake --preset "$preset" "${options[@]}") </dev/null >"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        die "the build could not be configured" \
            "The first error above names what is missing." \
            "needed (Debian names): ${product_packages[*]}" \
            "the whole output: $log" \
            "to start afresh: rm -r $folder"
    }
}

# build PRESET [TARGET...]
build() {
    local preset="$1"
    shift
    configure "$preset"
    local folder="$project/build/$preset"
    local log="$folder/build.log"
    local targets=()
    [ "$#" -gt 0 ] && targets=(--target "$@")
    [ -x "$folder/myelobrief" ] ||
        say "building $preset; the first time takes some minutes (to watch: tail -f $log)"
    cmake --build "$folder" "${targets[@]}" </dev/null >"$log" 2>&1 || {
        grep -m 20 -E 'error|FAILED|Killed' "$log" >&2 || tail -n 20 "$log" >&2
        die "the build of $preset failed" \
            "the whole output: $log" \
            "out of memory (\"Killed\")? One file at a time: cmake --build $folder -j 1" \
            "to start afresh: rm -r $folder"
    }
}

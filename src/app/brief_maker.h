// One profile in, findings and a brief out. What every shell calls.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/program_data.h"
#include "domain/fact_deriver.h"
#include "domain/profile.h"
#include "engine/assessor.h"
#include "report/brief.h"
#include "report/document.h"
#include "writers/pdf/attachments.h"

namespace myelobrief {

enum class Format { Pdf, Html, Text, Json };

/// By the ending of a file name; nothing for any other ending.
std::optional<Format> format_of_path(std::string_view path);

/// A profile with all that follows from it.
struct Assessment {
    Profile profile;
    std::vector<Fact> facts;
    std::vector<Finding> findings;
    /// The profile as it was given, where it is to go into the PDF; else empty.
    std::string profile_to_attach = {};
};

struct BriefDates {
    /// The day of the brief: ages and durations are counted to it.
    Date today;
    /// The day whose criteria apply.
    Date as_of;
};

/// Immutable; may be shared by threads. The data has to outlive it.
class BriefMaker {
  public:
    BriefMaker(const ProgramData& data, BriefDates dates, LineRule line_rule = LineRule::Imwg2015,
               Detail detail = Detail::WhatMatters);

    /// Reads a profile; `file` is its name in messages. Warnings come with the value.
    [[nodiscard]] Loaded<Profile> read(const std::string& text, const std::string& file) const;

    /// Nothing is evaluated when the stated diagnosis is out of scope.
    [[nodiscard]] Assessment assess(Profile profile) const;

    [[nodiscard]] Document brief(const Assessment& assessment) const;
    [[nodiscard]] Document findings_overview(const Assessment& assessment) const;
    [[nodiscard]] Document explanation(const Assessment& assessment, const Option& option) const;
    [[nodiscard]] Document history_working(const Assessment& assessment) const;
    [[nodiscard]] std::string findings_json(const Assessment& assessment) const;

    /// The brief in one format. A PDF holds the findings as a JSON file, too. `fonts` are needed
    /// for PDF alone. Characters that no font has are added to `issues` as warnings; `file` names
    /// the profile there.
    [[nodiscard]] std::string render(const Assessment& assessment, Format format,
                                     const FontSet* fonts, const std::string& file,
                                     Issues& issues) const;

    [[nodiscard]] const ProgramData& data() const { return data_; }

  private:
    [[nodiscard]] BriefInput input(const Assessment& assessment) const;
    [[nodiscard]] std::vector<Attachment> attachments(const Assessment& assessment) const;

    const ProgramData& data_;
    BriefDates dates_;
    LineRule line_rule_;
    Detail detail_;
    FactDeriver deriver_;
    Assessor assessor_;
};

}  // namespace myelobrief

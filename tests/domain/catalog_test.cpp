// Names that people write, and what they stand for.
#include "domain/catalog.h"

#include "tests/domain/rows.h"

using namespace myelobrief;
using namespace myelobrief::test;

namespace {

std::string recognised(const std::string& name) {
    std::string ids;
    for (const auto* medicine : shipped_catalog().recognise_medicine(name))
        ids += (ids.empty() ? "" : " ") + medicine->id;
    return ids;
}

}  // namespace

TEST_CASE("catalog: one medicine by any of its names") {
    struct Row {
        const char* name;
        const char* id;
    };
    for (const auto& row : {
             Row{"lenalidomide", "lenalidomide"},
             Row{"Revlimid", "lenalidomide"},
             Row{"REVLIMID", "lenalidomide"},
             Row{"Revlimid®", "lenalidomide"},
             Row{"len", "lenalidomide"},
             Row{"Imnovid", "pomalidomide"},
             Row{"Velcade", "bortezomib"},
             Row{"Boruzu", "bortezomib"},
             Row{"btz", "bortezomib"},
             Row{"Darzalex", "daratumumab"},
             Row{"Darzalex IV", "daratumumab"},
             Row{"Darzalex Faspro", "daratumumab-hyaluronidase"},
             Row{"darzalex-faspro", "daratumumab-hyaluronidase"},
             Row{"Darzalex SC", "daratumumab-hyaluronidase"},
             Row{"Darzalex (SC)", "daratumumab-hyaluronidase"},
             Row{"Darzalex subcutaneous", "daratumumab-hyaluronidase"},
             Row{"Darzalex under the skin", "daratumumab-hyaluronidase"},
             Row{"SC daratumumab", "daratumumab-hyaluronidase"},
             Row{"dara SC", "daratumumab-hyaluronidase"},
             Row{"Darzalex (IV)", "daratumumab"},
             Row{"Darzalex intravenous", "daratumumab"},
             Row{"IV daratumumab", "daratumumab"},
             Row{"dara IV", "daratumumab"},
             Row{"Sarclisa", "isatuximab"},
             Row{"Sarclisa Escena", "isatuximab-sc"},
             Row{"Sarclisa SC", "isatuximab-sc"},
             Row{"Sarclisa under the skin", "isatuximab-sc"},
             Row{"SC isatuximab", "isatuximab-sc"},
             Row{"Sarclisa (IV)", "isatuximab"},
             Row{"Sarclisa intravenous", "isatuximab"},
             Row{"CC-220", "iberdomide"},
             Row{"cilta-cel", "ciltacabtagene-autoleucel"},
             Row{"bb2121", "idecabtagene-vicleucel"},
             Row{"Adriamycin", "doxorubicin"},
             Row{"Doxil", "doxorubicin-liposomal"},
             Row{"Pepaxti", "melphalan-flufenamide"},
             // The article's spelling.
             Row{"elrenatamab", "elranatamab"},
             // Four letters behind the name of a biologic are no part of it.
             Row{"isatuximab-irfc", "isatuximab"},
             Row{"teclistamab-cqyv", "teclistamab"},
             Row{"elranatamab-bcmm", "elranatamab"},
             Row{"talquetamab-tgvs", "talquetamab"},
             Row{"linvoseltamab-gcpt", "linvoseltamab"},
             Row{"belantamab mafodotin-blmf", "belantamab-mafodotin"},
             Row{"daratumumab and hyaluronidase-fihj", "daratumumab-hyaluronidase"},
             Row{"daratumumab-fihj", "daratumumab-hyaluronidase"},
         }) {
        INFO(row.name);
        CHECK(recognised(row.name) == row.id);
    }
}

TEST_CASE("catalog: a code stands for all medicines of a regimen") {
    CHECK(recognised("VRd") == "bortezomib lenalidomide dexamethasone");
    CHECK(recognised("RVd") == recognised("VRd"));
    CHECK(recognised("vrd") == recognised("VRd"));
    CHECK(recognised("D-VRd") == "daratumumab bortezomib lenalidomide dexamethasone");
    CHECK(recognised("CyBorD") == recognised("VCd"));
    CHECK(recognised("PVd") == recognised("VPd"));
    CHECK(recognised("VMP") == "bortezomib melphalan prednisone");
    CHECK(recognised("Kd") == "carfilzomib dexamethasone");
}

TEST_CASE("catalog: what is not surely one thing is not recognised") {
    // One letter has more than one meaning, a near spelling is only a question (R-14), and what
    // looks like a suffix may be a second medicine.
    for (const char* name :
         {"", "R", "V", "d", "P", "K", "Velcaid", "Revlimide", "steroid", "chemotherapy",
          "len-dara", "Kd-dara", "pom-isox", "lenalidomide-pred1", "daratumumab-velc1",
          "bortezomib-dara", "SC", "IV"}) {
        INFO(name);
        CHECK(recognised(name).empty());
    }
}

TEST_CASE("catalog: classes, and what belongs to them") {
    const auto& catalog = shipped_catalog();
    const auto in_class = [&](const char* medicine, const char* id) {
        const auto& classes = catalog.medicine(medicine)->classes;
        return std::ranges::find(classes, id) != classes.end();
    };
    struct Row {
        const char* medicine;
        const char* id;
        bool member;
    };
    for (const auto& row : {
             Row{"lenalidomide", "immunomodulating-drug", true},
             Row{"pomalidomide", "immunomodulating-drug", true},
             Row{"thalidomide", "immunomodulating-drug", true},
             Row{"iberdomide", "immunomodulating-drug", false},
             Row{"daratumumab", "anti-cd38", true},
             Row{"daratumumab-hyaluronidase", "anti-cd38", true},
             Row{"isatuximab", "anti-cd38", true},
             Row{"isatuximab-sc", "anti-cd38", true},
             Row{"elotuzumab", "anti-cd38", false},
             Row{"elotuzumab", "monoclonal-antibody", true},
             Row{"teclistamab", "bcma-targeted", true},
             Row{"elranatamab", "bcma-targeted", true},
             Row{"linvoseltamab", "bcma-targeted", true},
             Row{"talquetamab", "bcma-targeted", false},
             Row{"talquetamab", "gprc5d-targeted", true},
             Row{"belantamab-mafodotin", "bcma-targeted", true},
             Row{"belantamab-mafodotin", "monoclonal-antibody", false},
             Row{"ciltacabtagene-autoleucel", "bcma-targeted", true},
             Row{"selinexor", "proteasome-inhibitor", false},
             Row{"venetoclax", "chemotherapy", false},
         }) {
        CAPTURE(row.medicine, row.id);
        CHECK(in_class(row.medicine, row.id) == row.member);
    }
    CHECK(catalog.recognise_class("PI")->id == "proteasome-inhibitor");
    CHECK(catalog.recognise_class("IMiDs")->id == "immunomodulating-drug");
    CHECK(catalog.recognise_class("CAR T-cell therapy")->id == "car-t");
    CHECK(catalog.recognise_class("lenalidomide") == nullptr);
}

TEST_CASE("catalog: two products of one substance") {
    const auto& catalog = shipped_catalog();
    CHECK(catalog.medicine("daratumumab-hyaluronidase")->active_substance() == "daratumumab");
    CHECK(catalog.medicine("isatuximab-sc")->active_substance() == "isatuximab");
    CHECK(catalog.medicine("doxorubicin-liposomal")->active_substance() == "doxorubicin");
    CHECK(catalog.medicine("melphalan-flufenamide")->active_substance() == "melphalan-flufenamide");
}

TEST_CASE("catalog: gene changes by any name") {
    const auto id = [](const char* name) {
        const auto* change = shipped_catalog().recognise_gene_change(name);
        return change == nullptr ? std::string() : change->id;
    };
    CHECK(id("del(17p)") == "del-17p");
    CHECK(id("DEL 17p") == "del-17p");
    CHECK(id("17p-") == "del-17p");
    CHECK(id("t(4;14)") == "t-4-14");
    CHECK(id("t (4;14)") == "t-4-14");
    CHECK(id("1q21+") == "gain-1q");
    CHECK(id("amp(1q)") == "gain-1q");
    CHECK(id("t(14;19)") == "");
    CHECK_FALSE(shipped_catalog().gene_change("t-11-14")->classic_high_risk);
    CHECK(shipped_catalog().gene_change("t-14-20")->classic_high_risk);
}

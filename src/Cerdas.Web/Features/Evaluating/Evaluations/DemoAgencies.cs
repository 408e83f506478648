using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Which agency of the demo regency answers which question.</summary>
internal static class DemoAgencies
{
    /// <summary>Diskominfo answers what concerns the programme; the agencies of the dimension the rest.</summary>
    public static string AnsweringOf(Node leaf) =>
        leaf.Dimension switch
        {
            "branding" => "disporapar",
            "economy" => "disperindagkop",
            "living" => "dinkes",
            "society" => "disdikbud",
            "environment" => "dlh",
            _ => leaf.External switch
            {
                "opini-bpk" => "bpkpad",
                "stunting" or "imunisasi" or "persalinan-nakes" => "dinkes",
                "jalan-mantap" or "air-minum" or "sanitasi" => "dpupr",
                null => leaf.Code[0] == 'B' ? "bappeda" : "diskominfo",
                _ => "setda",
            },
        };
}

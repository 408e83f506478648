using Cerdas.Reporting;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>A state as a mark with a sign and a word, never colour alone.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    public RealisationState? State { get; set; }
    public ProgrammeState? Programme { get; set; }
    public Verdict? Verdict { get; set; }

    /// <summary>ok, wait, bad, none with own text.</summary>
    public string? Tone { get; set; }
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, text) = this switch
        {
            { State: { } s } => (
                s switch
                {
                    RealisationState.Verified => "ok",
                    RealisationState.Submitted => "wait",
                    RealisationState.Returned => "bad",
                    _ => "none",
                },
                s.Name()
            ),
            { Programme: { } p } => (
                p switch
                {
                    ProgrammeState.Running or ProgrammeState.Done => "ok",
                    ProgrammeState.Stopped => "bad",
                    _ => "none",
                },
                p.Name()
            ),
            { Verdict: { } v } => (
                v is Reporting.Verdict.Running or Reporting.Verdict.Done ? "ok"
                : v == Reporting.Verdict.NothingVerified ? "none"
                : "bad",
                v.Name()
            ),
            _ => (Tone ?? "none", Text ?? ""),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status status-" + tone);
        output.Content.SetContent(text);
    }
}

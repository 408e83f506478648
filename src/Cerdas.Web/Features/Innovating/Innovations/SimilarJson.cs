using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Similar innovations for the script that shows them while a title is typed.</summary>
internal static class SimilarJson
{
    public static JsonResult Of(IEnumerable<SimilarRow> rows) =>
        new(
            rows.Select(r => new
            {
                url = $"/register-inovasi/{r.Id}",
                title = r.Title,
                about = $"{r.Agency}, {r.Year}, {r.State.Name()}",
            })
        );
}

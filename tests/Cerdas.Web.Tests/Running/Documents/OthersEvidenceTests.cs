using System.Net;
using Cerdas.Common;
using Cerdas.Innovating;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Evaluating.Evaluations;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.Documents;

/// <summary>What an agency sent in is used and published by it alone.</summary>
public sealed class OthersEvidenceTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync(new() { ["Evidence:MaxBytesADay"] = "20000" });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<int> DocumentAsync(int? agency, string hash) =>
        app.Rows(async db =>
        {
            var document = new Document
            {
                RegencyCode = "33.25",
                Sha256 = new string(hash[0], 64),
                Size = 10,
                ContentType = "image/png",
                FileName = "IMG_0001 pak Budi.png",
                Title = "IMG_0001 pak Budi.png",
                Kind = DocumentKind.Photo,
                Year = 2024,
                Width = 10,
                Height = 10,
                AgencyId = agency,
                UploadedById = 1,
                UploadedAt = DateTime.UtcNow,
            };
            db.Add(document);
            await db.SaveChangesAsync();
            return document.Id;
        });

    [Fact]
    public async Task A_document_of_another_agency_is_not_used_again_and_the_regencys_own_is()
    {
        var (own, other) = (await Some.AgencyAsync(app, "Diskominfo"), await Some.AgencyAsync(app, "Disdukcapil"));
        var (mine, theirs, shared) = (await DocumentAsync(own, "a"), await DocumentAsync(other, "b"), await DocumentAsync(null, "c"));
        var panel = new Panel(app);
        await panel.OpenAsync();
        var officer = await panel.AsAsync("operator@batang.demo");
        var page = await officer.GetAsync($"/evaluasi/{panel.Id}/soal/A1");
        var form = page.Html.QuerySelector("main form[method=post]")!;
        foreach (var id in new[] { mine, theirs, shared })
        {
            var tick = page.Html.CreateElement("input");
            tick.SetAttribute("type", "hidden");
            tick.SetAttribute("name", "Evidence.Reuse");
            tick.SetAttribute("value", $"{id}");
            form.AppendChild(tick);
        }
        var saved = await officer.SendAsync(page, new() { ["Input.Score"] = "4", ["Input.Reason"] = "Perbup berlaku" });
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
        var kept = await app.Rows(db =>
            db.Questions.Where(q => q.EvaluationId == panel.Id && q.Code == "A1")
                .SelectMany(q => q.Evidence)
                .Select(e => e.DocumentId)
                .ToListAsync()
        );
        Assert.Contains(mine, kept);
        Assert.Contains(shared, kept);
        Assert.DoesNotContain(theirs, kept);
    }

    [Fact]
    public async Task A_photo_whose_agency_takes_the_permission_back_leaves_the_catalogue()
    {
        var shown = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Accepted && i.Documents.Any(d => d.Photo))
                .OrderBy(i => i.Id)
                .Select(i => new { i.Id, Photo = i.Documents.Where(d => d.Photo).Select(d => d.DocumentId).First() })
                .FirstAsync()
        );
        var (id, photo) = (shown.Id, shown.Photo);
        var url = $"/inovasi/{id}/foto/{photo}";
        Assert.Equal(HttpStatusCode.OK, (await new Browser(app).Http.GetAsync(url)).StatusCode);
        await app.Rows(db => db.Documents.Where(d => d.Id == photo).ExecuteUpdateAsync(s => s.SetProperty(d => d.MayBeShown, false)));
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(app).Http.GetAsync(url)).StatusCode);
        Assert.Null((await new Browser(app).GetAsync($"/inovasi/{id}")).Opened.Html.QuerySelector($"img[src$='/foto/{photo}']"));
    }

    [Fact]
    public void A_files_name_is_nothing_for_the_public()
    {
        Document Titled(string title) =>
            new()
            {
                RegencyCode = "33.25",
                Sha256 = "",
                Size = 1,
                ContentType = "",
                FileName = "IMG_0001 pak Budi.png",
                Title = title,
                Kind = DocumentKind.Photo,
                Year = 2024,
                UploadedById = 1,
                UploadedAt = DateTime.UtcNow,
            };
        Assert.Equal("", Titled("IMG_0001 pak Budi.png").PublicTitle);
        Assert.Equal("Pelatihan UMKM", Titled("Pelatihan UMKM").PublicTitle);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_folder_and_its_database_are_their_owners()
    {
        const UnixFileMode others =
            UnixFileMode.GroupRead
            | UnixFileMode.GroupWrite
            | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead
            | UnixFileMode.OtherWrite
            | UnixFileMode.OtherExecute;
        var folder = Directory.CreateTempSubdirectory("cerdas-hak-").FullName;
        var places = new Places(Path.Combine(folder, "var"));
        Directory.CreateDirectory(places.Var);
        await File.WriteAllTextAsync(places.Database, "");
        File.SetUnixFileMode(places.Database, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        places.KeepToOwner();
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(places.Var) & others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(places.Database) & others);
        Directory.Delete(folder, recursive: true);
    }
}

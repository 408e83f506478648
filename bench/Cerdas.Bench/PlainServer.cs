using Microsoft.Extensions.FileProviders;

namespace Cerdas.Bench;

/// <summary>The same server with nothing but the platform's static files: the floor for a cached page.</summary>
internal static class PlainServer
{
    public static async Task<Running> StartAsync(byte[] page, int port)
    {
        var folder = Directory.CreateTempSubdirectory("cerdas-plain").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), page);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        app.Urls.Add($"http://127.0.0.1:{port}");
        await app.StartAsync();
        return new(app, $"http://127.0.0.1:{port}");
    }

    internal sealed record Running(WebApplication App, string Url) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}

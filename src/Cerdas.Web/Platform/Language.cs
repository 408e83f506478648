using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace Cerdas.Web.Platform;

/// <summary>The reader's choice of language, kept in a cookie. Indonesian until chosen otherwise.</summary>
public static class Language
{
    public const string Cookie = "cerdas-bahasa",
        QueryKey = "bahasa";
    public const string Path = "/bahasa/{lang:regex(^(id|en)$)}";

    /// <summary>Indonesian unless the address or the cookie says English; work outside a request is Indonesian too.</summary>
    public static void AddLanguages(this IServiceCollection services)
    {
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture(Words.Indonesian)
                .AddSupportedCultures(Words.Indonesian, Words.English)
                .AddSupportedUICultures(Words.Indonesian, Words.English);
            o.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(AskedAsync),
                new CookieRequestCultureProvider { CookieName = Cookie },
            ];
        });
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(Words.Indonesian);
    }

    /// <summary>"?bahasa=en" or "?bahasa=id": an address that says its language, for screens and shared links.</summary>
    private static Task<ProviderCultureResult?> AskedAsync(HttpContext http) =>
        Task.FromResult(
            http.Request.Query[QueryKey].ToString() switch
            {
                "en" or Words.English => new ProviderCultureResult(Words.English),
                "id" or Words.Indonesian => new ProviderCultureResult(Words.Indonesian),
                _ => null,
            }
        );

    public static LocalHttpResult Choose(string lang, string? kembali, HttpContext http)
    {
        http.Response.Cookies.Append(
            Cookie,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(lang == "en" ? Words.English : Words.Indonesian)),
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );
        return new LocalHttpResult(kembali);
    }
}

/// <summary>A redirect that never leaves this site.</summary>
public sealed class LocalHttpResult(string? to) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Redirect(IsHere(to) && Uri.TryCreate("http://x" + to, UriKind.Absolute, out var uri) ? Written(uri) : "/");
        return Task.CompletedTask;
    }

    /// <summary>A header takes no letter beyond ASCII: é is written %C3%A9.</summary>
    private static string Written(Uri uri) => uri.PathAndQuery + uri.Fragment is var address && IsHere(address) ? address : "/";

    private static bool IsHere(string? address) => address is "/" or ['/', not ('/' or '\\'), ..];
}

using System.Globalization;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace Cerdas.Web.Platform;

/// <summary>The reader's choice of language, kept in a cookie. Indonesian until chosen otherwise.</summary>
public static class Language
{
    public const string Cookie = "cerdas-bahasa";
    public const string Path = "/bahasa/{lang:regex(^(id|en)$)}";

    /// <summary>Indonesian unless the address or the cookie says English; work outside a request is Indonesian too.</summary>
    public static void AddLanguages(this IServiceCollection services)
    {
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture(Words.Indonesian).AddSupportedCultures(Words.Indonesian, Words.English).AddSupportedUICultures(Words.Indonesian, Words.English);
            o.RequestCultureProviders = [new QueryStringRequestCultureProvider { QueryStringKey = "bahasa", UIQueryStringKey = "bahasa" }, new CookieRequestCultureProvider { CookieName = Cookie }];
        });
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(Words.Indonesian);
    }

    public static LocalHttpResult Choose(string lang, string? kembali, HttpContext http)
    {
        http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(lang == "en" ? Words.English : Words.Indonesian)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true });
        return new LocalHttpResult(kembali);
    }
}

/// <summary>A redirect that never leaves this site.</summary>
public sealed class LocalHttpResult(string? to) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Redirect(to is ['/', not ('/' or '\\'), ..] ? to : "/");
        return Task.CompletedTask;
    }
}

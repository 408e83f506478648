using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace Cerdas.Web.Platform;

/// <summary>The reader's choice of language, kept in a cookie. Indonesian until chosen otherwise.</summary>
public static class Language
{
    public const string Cookie = "cerdas-bahasa";
    public const string Path = "/bahasa/{lang:regex(^(id|en)$)}";

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

namespace Cerdas.Web.Platform.Limits;

/// <summary>How much of what costs something one network or account may ask for: configuration section "Limits".</summary>
public sealed class RateLimits
{
    /// <summary>Passwords, codes and links tried by one network: at once, and a minute after that.</summary>
    public int SignInsAtOnce { get; set; } = 40;
    public int SignInsPerMinute { get; set; } = 10;

    /// <summary>
    /// Passwords computed at the same time by the whole server, so that guessing leaves a processor for the others; 0: half of them.
    /// </summary>
    public int PasswordsTogether { get; set; }

    /// <summary>Other forms sent without an account by one network.</summary>
    public int FormsAtOnce { get; set; } = 60;
    public int FormsPerMinute { get; set; } = 20;

    /// <summary>Pictures drawn for one network or account.</summary>
    public int DrawingsAtOnce { get; set; } = 60;
    public int DrawingsPerMinute { get; set; } = 30;

    /// <summary>Streams of events open at the same time for one account, or one screen.</summary>
    public int StreamsTogether { get; set; } = 64;

    /// <summary>Wrong passwords or codes for one account from one network, and for how long they count.</summary>
    public int Mistakes { get; set; } = 5;
    public int MistakeMinutes { get; set; } = 15;

    /// <summary>
    /// So many times more for the machine itself: its proxy may tell nobody's address, and then everybody comes from there.
    /// </summary>
    public int ThisMachineTimes { get; set; } = 100;
}

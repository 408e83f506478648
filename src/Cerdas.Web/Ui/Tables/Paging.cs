namespace Cerdas.Web.Ui;

/// <summary>Which part of a list is shown. Pages are of 50 everywhere.</summary>
public sealed record Paging(int Page, int Total)
{
    public const int Size = 50;

    public int Last => Math.Max(1, (Total + Size - 1) / Size);
    public int Skip => (Math.Clamp(Page, 1, Last) - 1) * Size;
    public int From => Total == 0 ? 0 : Skip + 1;
    public int To => Math.Min(Skip + Size, Total);
}

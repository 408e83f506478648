namespace Cerdas.Web.Ui;

/// <summary>What a field is called, in both languages: for its label, its error and its row on a details page.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelAttribute(string id, string en) : Attribute
{
    public string Text => Say(id, en);
}

using Cerdas.Innovating;
using Cerdas.People;

namespace Cerdas.Core.Tests.Innovating;

/// <summary>An innovation of agency 5 in each state of its life, and the people around it.</summary>
internal static class Lives
{
    public const string Code = "33.25";
    public static readonly DateTime At = new(2023, 10, 4, 3, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2023, 10, 4);
    public static readonly Officer Owner = new(1, "Operator", Role.AgencyOfficer, Code, 5),
        Admin = new(2, "Admin", Role.RegencyAdmin, Code, null),
        Planner = new(3, "Bappeda", Role.Planner, Code, null),
        First = new(11, "Juri 1", Role.Evaluator, Code, null),
        Second = new(12, "Juri 2", Role.Evaluator, Code, null),
        Third = new(13, "Juri 3", Role.Verifier, Code, null),
        Fourth = new(14, "Juri 4", Role.AgencyHead, Code, 6);

    public static Innovation Made(InnovationState state, bool judged = true)
    {
        var made = new Innovation
        {
            RegencyCode = Code,
            AgencyId = 5,
            Year = 2023,
            Title = "Loket",
            Problem = "antre",
            Novelty = "daring",
            HowItWorks = "isi, kirim",
            DimensionCode = "governance",
            Users = "warga",
            Initiator = Initiator.Agency,
            InitiativeOn = new(2023, 1, 2),
        };
        made.Benefits.Add(
            new Benefit
            {
                RegencyCode = Code,
                Name = "Waktu",
                Unit = "menit",
                Before = 90,
                After = 20,
                Source = "loket",
            }
        );
        made.Documents.Add(new InnovationDocument { RegencyCode = Code, DocumentId = 1 });
        if (state == InnovationState.Draft)
            return made;
        made.Submit(Owner, "innovation-2024", Today, At);
        if (state == InnovationState.Submitted && !judged)
            return made;
        foreach (var judge in new[] { First, Second })
        {
            made.Seat(Admin, judge, At);
            made.HandIn(judge, 0, At);
        }
        switch (state)
        {
            case InnovationState.Returned:
                made.Return(Admin, "kurang", At);
                break;
            case InnovationState.Accepted:
                made.Accept(Admin, 3, At);
                break;
            case InnovationState.Declined:
                made.Decline(Admin, 1, "tidak terukur", At);
                break;
            case InnovationState.Retired:
                made.Accept(Admin, 3, At);
                made.Retire(Owner, "tidak dipakai lagi", At);
                break;
        }
        return made;
    }
}

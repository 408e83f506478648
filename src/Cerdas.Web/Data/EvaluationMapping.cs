using Cerdas.Evaluating;
using Cerdas.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data;

/// <summary>Mapping of evaluations, surveys, the register, risks and follow-up.</summary>
internal static class EvaluationMapping
{
    private const int CodeMax = 60;

    public static void Configure(ModelBuilder b)
    {
        b.Entity<Evaluation>(e =>
        {
            e.Property(x => x.InstrumentId).HasMaxLength(CodeMax);
            e.Property(x => x.Family).HasMaxLength(CodeMax);
            e.Property(x => x.RecordSha256).HasMaxLength(64);
            e.Property(x => x.InstrumentSha256).HasMaxLength(64);
            e.HasIndex(x => new
            {
                x.State,
                x.Year,
                x.Stage,
                x.InstrumentSha256,
            });
            e.Property(x => x.Index).HasPrecision(29, 24);
            e.Ignore(x => x.Scorers);
            e.OwnsOne(x => x.Calendar);
            e.Navigation(x => x.Calendar).IsRequired();
            e.HasOne<Planning.KeyIndicator>().WithMany().HasForeignKey(x => x.KeyIndicatorId);
            e.HasMany<Planning.KeyIndicatorYear>().WithOne().HasForeignKey(y => y.EvaluationId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(x => new
                {
                    x.RegencyCode,
                    x.Year,
                    x.Stage,
                    x.InstrumentId,
                })
                .IsUnique();
        });
        b.Entity<Question>(e =>
        {
            e.ToTable("evaluation_questions");
            e.Property(q => q.Code).HasMaxLength(CodeMax);
            e.Property(q => q.Reason).HasMaxLength(Evaluation.TextMax);
            e.HasOne<Planning.Agency>().WithMany().HasForeignKey(q => q.AgencyId);
            e.HasMany(q => q.Evidence).WithOne().HasForeignKey(x => x.QuestionId);
            e.HasIndex(q => new { q.EvaluationId, q.Code }).IsUnique();
        });
        b.Entity<QuestionEvidence>(e =>
        {
            e.HasKey(x => new { x.QuestionId, x.DocumentId });
            e.HasIndex(x => x.DocumentId);
        });
        b.Entity<GivenValue>(e =>
        {
            e.ToTable("evaluation_given_values");
            e.Property(g => g.Code).HasMaxLength(CodeMax);
            e.Property(g => g.Source).HasMaxLength(ExternalFigure.SourceMax);
            e.Property(g => g.ByName).HasMaxLength(Account.NameMax);
            e.Property(g => g.Value).HasPrecision(29, 10);
            e.HasIndex(g => new { g.EvaluationId, g.Code }).IsUnique();
        });
        b.Entity<Finding>(e =>
        {
            e.ToTable("evaluation_findings");
            e.Property(f => f.Text).HasMaxLength(Evaluation.ReasonMax);
        });
        b.Entity<Panelist>(e =>
        {
            e.Property(p => p.Conflict).HasMaxLength(Evaluation.ReasonMax);
            e.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
            e.HasIndex(p => new { p.EvaluationId, p.AccountId }).IsUnique();
        });
        b.Entity<PanelScore>(e =>
        {
            e.Property(s => s.Code).HasMaxLength(CodeMax);
            e.Property(s => s.Reason).HasMaxLength(Evaluation.ReasonMax);
            e.Property(s => s.Note).HasMaxLength(Evaluation.ReasonMax);
            e.HasIndex(s => new { s.PanelistId, s.Code }).IsUnique();
        });
        b.Entity<ScoreChange>().Property(c => c.Reason).HasMaxLength(Evaluation.ReasonMax);
        b.Entity<EvaluationFile>(e =>
        {
            e.HasKey(f => f.EvaluationId);
            e.HasOne<Evaluation>().WithMany().HasForeignKey(f => f.EvaluationId);
            e.Property(f => f.EvaluationId).ValueGeneratedNever();
        });
        b.Entity<SurveyedService>(e =>
        {
            e.Property(s => s.DimensionCode).HasMaxLength(CodeMax);
            e.Property(s => s.LeftOut).HasMaxLength(Evaluation.ReasonMax);
            e.HasOne<Evaluation>().WithMany().HasForeignKey(s => s.EvaluationId);
            e.HasIndex(s => s.Key).IsUnique();
            e.HasIndex(s => s.CounterKey).IsUnique();
        });
        b.Entity<RemovedAnswer>(e =>
        {
            e.Property(r => r.Answers).HasMaxLength(SurveyResponse.AnswersMax);
            e.Property(r => r.Reason).HasMaxLength(Evaluation.ReasonMax);
            e.HasOne<SurveyedService>().WithMany().HasForeignKey(r => r.SurveyedServiceId);
            e.HasOne<Account>().WithMany().HasForeignKey(r => r.RemovedById).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<SurveyResponse>(e =>
        {
            e.Property(r => r.RespondentHash).HasMaxLength(64);
            e.Property(r => r.Answers).HasMaxLength(SurveyResponse.AnswersMax);
            e.HasIndex(r => new { r.SurveyedServiceId, r.RespondentHash }).IsUnique();
        });
        b.Entity<ExternalFigure>(e =>
        {
            e.Property(f => f.Code).HasMaxLength(CodeMax);
            e.HasIndex(f => new
                {
                    f.RegencyCode,
                    f.Code,
                    f.Year,
                })
                .IsUnique();
        });
        b.Entity<Invitation>().HasOne<Evaluation>().WithMany().HasForeignKey(i => i.EvaluationId);
        b.Entity<Risk>(e =>
        {
            e.Property(r => r.Mitigation).HasMaxLength(Risk.TextMax);
            e.HasOne(r => r.Programme).WithMany().HasForeignKey(r => r.ProgrammeId);
            e.HasOne(r => r.Owner).WithMany().HasForeignKey(r => r.OwnerId);
            e.HasIndex(r => new { r.RegencyCode, r.ProgrammeId });
        });
        b.Entity<Recommendation>(e =>
        {
            e.HasOne(r => r.Evaluation).WithMany().HasForeignKey(r => r.EvaluationId);
            e.HasOne(r => r.Owner).WithMany().HasForeignKey(r => r.OwnerId);
            e.HasIndex(r => new { r.RegencyCode, r.State });
        });
        b.Entity<FollowUpStep>(e =>
        {
            e.ToTable("recommendation_steps");
            e.Property(s => s.Text).HasMaxLength(Recommendation.TextMax);
            e.Property(s => s.ByName).HasMaxLength(Account.NameMax);
        });
        b.Entity<InstrumentEdition>(e =>
        {
            e.Property(i => i.InstrumentId).HasMaxLength(CodeMax);
            e.Property(i => i.BasedOn).HasMaxLength(CodeMax);
            e.HasIndex(i => new { i.RegencyCode, i.InstrumentId }).IsUnique();
        });
    }
}

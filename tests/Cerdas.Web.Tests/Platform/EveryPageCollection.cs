namespace Cerdas.Web.Tests.Platform;

/// <summary>The pages are walked once for all that is asked of every page and of every form on one.</summary>
[CollectionDefinition(nameof(EveryPage))]
public sealed class EveryPageCollection : ICollectionFixture<EveryPage>;

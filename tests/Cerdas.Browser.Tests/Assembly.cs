// One server and one set of data: the journeys count the same figures.
[assembly: AssemblyFixture(typeof(Cerdas.Browser.Tests.Server))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

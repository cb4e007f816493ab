using Aggregator.Core.Application;

namespace Aggregator.Web.Api;

/// <summary>What <c>/readyz</c> says.</summary>
/// <param name="Ready">Whether every check holds.</param>
/// <param name="Checks">The checks.</param>
internal sealed record ReadinessReport(bool Ready, IReadOnlyList<ReadinessCheck> Checks);

namespace Aggregator.Web.Api.Results;

/// <summary>An answer whose type stands for its status.</summary>
internal interface IProblemStatus
{
    /// <summary>The HTTP status.</summary>
    static abstract int Status { get; }
}

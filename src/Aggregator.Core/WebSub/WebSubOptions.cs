namespace Aggregator.Core.WebSub;

/// <summary>Whether and how feeds are subscribed to at their hubs: <c>Aggregator:WebSub</c>.</summary>
public sealed class WebSubOptions
{
    /// <summary>The section's name below <c>Aggregator</c>.</summary>
    public const string SectionName = "WebSub";

    /// <summary>
    /// The public address under which hubs reach this service, an absolute http(s) URL without query; <c>/websub/TOKEN</c> is added to it.
    /// Null or empty turns WebSub off.
    /// </summary>
    public string? CallbackUrl { get; set; }

    /// <summary>The lease that hubs are asked for, 1 hour to 365 days; a hub may give another.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromDays(10);

    /// <summary>The last part of a lease, in which it is renewed; 0.05–0.9.</summary>
    public double RenewBefore { get; set; } = 0.2;

    /// <summary>Whether feeds are subscribed to at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(CallbackUrl);
}

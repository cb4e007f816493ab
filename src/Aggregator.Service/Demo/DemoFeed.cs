namespace Aggregator.Service.Demo;

/// <summary>A feed of the demonstration.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Domain">The provider's domain.</param>
/// <param name="File">The document, and its name in the URL.</param>
/// <param name="ContentType">As which it is served.</param>
internal sealed record DemoFeed(string Provider, string Domain, string File, string ContentType);

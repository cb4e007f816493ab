namespace Aggregator.EndToEnd.Tests.WebSub;

/// <summary>A form that a hub was sent.</summary>
internal sealed record HubSubscription(Dictionary<string, string> Form)
{
    public string Mode => Form["hub.mode"];

    public string Topic => Form["hub.topic"];

    public Uri Callback => new(Form["hub.callback"]);

    public string? Secret => Form.GetValueOrDefault("hub.secret");
}

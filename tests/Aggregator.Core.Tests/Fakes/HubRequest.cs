namespace Aggregator.Core.Tests.Fakes;

/// <summary>A form that a hub was sent.</summary>
internal sealed record HubRequest(string Hub, Dictionary<string, string> Form)
{
    public string Mode => Form["hub.mode"];

    public string Topic => Form["hub.topic"];

    public string Callback => Form["hub.callback"];

    public string Secret => Form["hub.secret"];

    /// <summary>The last part of the callback.</summary>
    public string Token => Callback[(Callback.LastIndexOf('/') + 1)..];
}

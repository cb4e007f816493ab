using Aggregator.Core.Model;
using Aggregator.Core.WebSub;
using Aggregator.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.WebSub;

/// <summary>Hubs are answered over HTTP: without it nothing that they are asked for could be verified.</summary>
internal sealed class WebSubWebCheck(IOptions<WebSubOptions> webSub, IOptions<WebOptions> web) : IConfigurationCheck
{
    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        if (webSub.Value.IsOn && !web.Value.Enabled)
            yield return "Aggregator:WebSub:CallbackUrl needs Aggregator:Web:Enabled: hubs are answered over HTTP.";
    }
}

using System.Text;

namespace Aggregator.Service.Demo;

/// <summary>The settings and the provider file of the demonstration.</summary>
internal static class DemoSettings
{
    /// <summary>Writes the provider file and returns the settings, as switches.</summary>
    /// <param name="folder">The temporary folder that takes everything.</param>
    /// <param name="publisher">The address that serves the feeds.</param>
    public static IReadOnlyList<string> Create(string folder, string publisher)
    {
        var providers = Path.Combine(folder, "providers.yaml");
        File.WriteAllText(providers, Providers(publisher));
        return
        [
            $"Providers:0={providers}",
            $"DataDirectory={Path.Combine(folder, "data")}",
            "Web:Url=http://127.0.0.1:0",
            "Fetching:AllowPrivateNetworks=true",
            "Polling:MinInterval=00:00:03",
            "Polling:DefaultInterval=00:00:03",
            "Polling:MaxInterval=00:00:05",
            "Polling:PerHostGap=00:00:00.100",
            // The hosts of its images are made up.
            "Images:Measure=false",
        ];
    }

    private static string Providers(string publisher)
    {
        var text = new StringBuilder("providers:\n");
        foreach (var feed in DemoFeeds.All)
            text.Append($"  - name: \"{feed.Provider}\"\n    domain: {feed.Domain}\n    reputation: 70\n    feeds: [\"{publisher}/{feed.File}\"]\n");
        return text.ToString();
    }
}

using System.Text.Json;

namespace Aggregator.Core.Model;

/// <summary>The steps of a refresh as others see them.</summary>
public static class RefreshStepExtensions
{
    /// <summary>Its name as the contracts spell it: camelCase.</summary>
    public static string ToName(this RefreshStep step) => JsonNamingPolicy.CamelCase.ConvertName(step.ToString());
}

using System.Globalization;

namespace Aggregator.Core.Configuration;

/// <summary>One thing that is wrong in a configuration file, or in a setting.</summary>
/// <param name="File">The file as a person would name it, or the name of the setting.</param>
/// <param name="Line">The line, from 1; 0 where the whole file or a setting is meant.</param>
/// <param name="Message">What is wrong and what is right. Never holds a secret.</param>
public sealed record ConfigurationError(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>.</summary>
    public override string ToString() =>
        Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message}") : $"{File}: {Message}";
}

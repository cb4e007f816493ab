namespace Aggregator.Core.Model;

/// <summary>One part of the configuration that can be looked at before anything is opened. Each capability registers its own.</summary>
public interface IConfigurationCheck
{
    /// <summary>
    /// What is wrong, each naming its setting or file. May also throw an options validation error or
    /// <see cref="InvalidConfigurationFileException"/>, which say the same.
    /// </summary>
    IEnumerable<string> Check();
}

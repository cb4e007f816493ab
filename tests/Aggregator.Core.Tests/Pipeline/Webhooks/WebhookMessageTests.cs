using System.Text;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline.Webhooks;
using Aggregator.Core.Tests.Exporting;

namespace Aggregator.Core.Tests.Pipeline.Webhooks;

public sealed class WebhookMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The example of the Standard Webhooks specification's own libraries.</summary>
    [Fact]
    public void Headers_KnownMessage_HaveItsSignature()
    {
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var headers = WebhookMessage.Headers(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", Encoding.UTF8.GetBytes("{\"test\": 2432232314}"), secret, DateTimeOffset.FromUnixTimeSeconds(1_614_265_330));

        headers["webhook-signature"].ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        headers["webhook-timestamp"].ShouldBe("1614265330");
        headers["webhook-id"].ShouldBe("msg_p5jXN8AQM9LWM0D4loKWxJek");
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "<p>Text & “more” 😀</p>")]
    public void Body_Article_IsTheStoredForm(bool withContent, string content)
    {
        using var body = JsonDocument.Parse(WebhookMessage.Body(ArticleOccasion.Published, SampleArticles.Full, withContent, Now));

        body.RootElement.GetProperty("type").GetString().ShouldBe("article.published");
        body.RootElement.GetProperty("timestamp").GetString().ShouldBe("2026-11-27T10:00:00Z");
        body.RootElement.GetProperty("data").GetProperty("id").GetString().ShouldBe(SampleArticles.Full.Id.ToString());
        body.RootElement.GetProperty("data").GetProperty("content").GetString().ShouldBe(content);
    }

    [Fact]
    public void Payload_Text_ReadsBack()
    {
        var payload = new WebhookPayload("msg_1_2", ArticleOccasion.Published);
        WebhookPayload.TryRead(payload.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(payload);
        WebhookPayload.TryRead("nonsense", out _).ShouldBeFalse();
    }
}
